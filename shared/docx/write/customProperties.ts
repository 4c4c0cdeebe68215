import type { OfficePackage } from './package';
import { element, escapeXml, xmlFile } from './xml';

const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Adds properties of the file's own, by name; nothing where there are none. */
export function addCustomProperties(
  office: OfficePackage,
  properties: Readonly<Record<string, string | undefined>>,
): void {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  if (given.length === 0) return;
  office.relate('', 'custom-properties', 'docProps/custom.xml');
  office.add(
    'docProps/custom.xml',
    xmlFile(
      element(
        'Properties',
        {
          xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
          'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
        },
        ...given.map(({ name, value }, index) =>
          element(
            'property',
            { fmtid: FORMAT, pid: index + 2, name },
            element('vt:lpwstr', {}, escapeXml(value)),
          ),
        ),
      ),
    ),
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  );
}
