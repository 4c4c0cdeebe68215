import { useTranslation } from 'react-i18next';
import type { ProjectFigures } from '../../../shared/projects/projectFigures';
import classes from './projects.module.css';

/** One project in the panel; a click goes to its row. `money` is its investment in words. */
export function ProjectItem(props: {
  readonly figures: ProjectFigures;
  readonly money: string;
  readonly onJump: () => void;
}) {
  const { t } = useTranslation();
  const { project } = props.figures;
  const { fields } = project;
  const details = [fields.nature, fields.place, fields.period, fields.body ?? fields.department]
    .flatMap((text) => (text ? [text.replace(/\s+/g, '')] : []))
    .join(' · ');
  return (
    <button type="button" className={classes.project} title={t('projects.jump')} onClick={props.onJump}>
      <span className={classes.line}>
        <span className={classes.name}>
          {project.number && <span className={classes.number}>{project.number}</span>}
          {project.name}
        </span>
        <span className={classes.money}>{props.money}</span>
      </span>
      {details && <span className={classes.details}>{details}</span>}
    </button>
  );
}
