import classes from './PersonAvatar.module.css';
import { usePersonColours } from './personColours';
import { personSign } from './personSign';

/** A person as a small coloured circle. The name is told beside it or by whoever groups several. */
export function PersonAvatar(props: { readonly id: string; readonly name: string; readonly size?: number }) {
  const colourOf = usePersonColours();
  const size = props.size ?? 26;
  return (
    <span
      className={classes.avatar}
      style={{ width: size, height: size, fontSize: size * 0.46, background: colourOf(props.id) }}
      title={props.name}
      aria-hidden
    >
      {personSign(props.name)}
    </span>
  );
}
