import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random';

const STRANGE_VALUES = [
  '',
  '-1',
  '0',
  '1e9',
  'NaN',
  '99999999999',
  'constructor',
  '__proto__',
  '\u0001',
  '十',
  'FFFFFFFF',
  '../../x',
  'true',
];
const STRANGE_PIECES = [
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr/>',
  '<w:tc/>',
  '<w:r><w:t>多出的字</w:t></w:r>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:del><w:r><w:delText>删</w:delText></w:r></w:del>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="900"/>',
  '&#0;',
  '&',
  '<!DOCTYPE x>',
  '<w:commentRangeStart w:id="1"/>',
  '<w:footnoteReference w:id="7"/>',
  '<mc:AlternateContent/>',
  '<![CDATA[字]]>',
  '<?x?>',
  '<w:sym w:char="ZZ"/>',
  '<w:numPr><w:ilvl w:val="7"/><w:numId w:val="1"/></w:numPr>',
];

/** Changes a Word file in a few places: bytes of the archive, or tags, attributes and stretches of its parts. */
export function mutateDocx(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.15)) return mutateBytes(bytes, random);
  const files = unzipSync(bytes);
  const paths = Object.keys(files).filter((path) => /\.(?:xml|rels)$/.test(path));
  for (let change = 0; change < 1 + random.below(4); change += 1) {
    const path = random.chance(0.6) ? 'word/document.xml' : random.pick(paths);
    const part = files[path];
    if (part) files[path] = strToU8(mutateXml(strFromU8(part), random));
  }
  if (random.chance(0.05)) delete files[random.pick(paths)];
  return zipSync(files, { level: 1 });
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.3)) return bytes.slice(0, random.below(bytes.length));
  const changed = bytes.slice();
  for (let change = 0; change < 1 + random.below(6); change += 1)
    changed[random.below(changed.length)] = random.below(256);
  return changed;
}

function mutateXml(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  if (tags.length === 0) return xml;
  const tag = random.pick(tags);
  const [from, to] = [tag.index, tag.index + tag[0].length];
  switch (random.below(6)) {
    case 0:
      return xml.slice(0, from) + xml.slice(to);
    case 1:
      return xml.slice(0, to) + random.pick(STRANGE_PIECES) + xml.slice(to);
    case 2:
      return (
        xml.slice(0, from) + tag[0].replace(/="[^"]*"/, `="${random.pick(STRANGE_VALUES)}"`) + xml.slice(to)
      );
    case 3: {
      const other = random.pick(tags);
      const [start, end] = [Math.min(from, other.index), Math.max(from, other.index)];
      return xml.slice(0, end) + xml.slice(start, Math.min(end, start + 5000)) + xml.slice(end);
    }
    case 4:
      return (
        xml.slice(0, from) +
        tag[0].replace(
          /<(\/?)(\w+:)?\w+/,
          `<$1$2${random.pick(['p', 'r', 'tbl', 'tc', 'sdt', 'ins', 'del', 't', 'drawing', 'x'])}`,
        ) +
        xml.slice(to)
      );
    default:
      return xml.slice(0, from) + xml.slice(Math.max(from, random.pick(tags).index));
  }
}
