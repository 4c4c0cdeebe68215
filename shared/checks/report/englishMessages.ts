/**
 * What findings and their fixes say, in Chinese as the rules write it and in English: `{1}`, `{2}` … stand for the words and figures that a rule
 * puts in, which stay as they are in the plan. The first entry that fits a message counts.
 */
export const ENGLISH_MESSAGES: readonly (readonly [chinese: string, english: string])[] = [
  // sum
  [
    '所列各项{1}={2}，与总数{3}不符，多{4}。',
    'The listed parts {1}={2} do not make the total {3}: {4} too many.',
  ],
  [
    '所列各项{1}={2}，与总数{3}不符，少{4}。',
    'The listed parts {1}={2} do not make the total {3}: {4} missing.',
  ],
  [
    '项目表中各项{1}={2}，这里写的是{3}，相差{4}。',
    'The projects in the table make {1}={2}; here it says {3}, a difference of {4}.',
  ],
  ['同一段里既写“{1}”，又写“{2}”。', 'One paragraph says both “{1}” and “{2}”.'],
  ['写的是{1}个，列出的是{2}个：{3}。', 'It says {1}, but {2} are listed: {3}.'],
  [
    '“{1}”一列各行之和为{2}，合计写的是{3}，相差{4}。',
    'The rows of the column “{1}” add up to {2}; the total says {3}, a difference of {4}.',
  ],
  [
    '“其中”一行的{1}为{2}，超过了它所属的{3}{4}。',
    '“{1}” is {2}, more than “{3}” ({4}) of which it is a part.',
  ],
  [
    '所列各项{1}之和为{2}，与总数{3}不符，相差{4}。',
    'The listed parts {1} come to {2}, not to the total {3}: a difference of {4}.',
  ],
  [
    '“{1}”一行各列之和为{2}，“{3}”写的是{4}，相差{5}。',
    'The columns of the row “{1}” add up to {2}; “{3}” says {4}, a difference of {5}.',
  ],
  [
    '“{1}”各行“{2}”之和为{3}，组行写的是{4}，相差{5}。',
    'The rows of “{1}” add up to {3} under “{2}”; the row of the group says {4}, a difference of {5}.',
  ],
  [
    '“{1}”一行“{2}”为{3}，超过了“{4}”{5}。',
    'In the row “{1}”, “{2}” is {3}, more than “{4}” ({5}) of which it is a part.',
  ],
  [
    '“分别”前面是{1}项，后面是{2}个数。',
    'Before “分别” (respectively) stand {1} things, behind it {2} figures.',
  ],
  ['{1}类、每类{2}，应是{3}，这里写的是{4}。', '{1} kinds with {2} each make {3}; here it says {4}.'],
  // calculation
  ['{1}相差的是“{2}”，不是“{3}”。', '{1}: the difference is “{2}” (percentage points), not “{3}”.'],
  ['{1}占{2}的{3}，文中写的是{4}。', '{1} of {2} is {3}; the text says {4}.'],
  ['每年{1}，{2}年应是{3}，这里写的是{4}。', '{1} a year makes {3} in {2} years; here it says {4}.'],
  ['{1}，文中写的是{2}。', '{1}, but the text says {2}.'],
  // mismatch, direction, range
  [
    '{1}与{2}只是两个数字对调，请核对是否同一个数。',
    '{1} and {2} differ in two digits that changed places; check whether they are one figure.',
  ],
  [
    '清单中各行“{1}”之和为{2}，这里写的是{3}。',
    'In the list the rows come to {2} under “{1}”; here it says {3}.',
  ],
  [
    '清单中“{1}”各行“{2}”之和为{3}，这里写的是{4}。',
    'In the list the rows of “{1}” come to {3} under “{2}”; here it says {4}.',
  ],
  [
    '“{1}”按“{2}”计数，数值{3}不是整数，单位可能写错。',
    '“{1}” is counted in “{2}”, but {3} is no whole number; the unit may be wrong.',
  ],
  ['“{1}”前用了“{2}”，其余各项前用“{3}”。', 'Before “{1}” stands “{2}”, before the other members “{3}”.'],
  ['相邻两句用同样的话开头：“{1}”。', 'Two neighbouring sentences open with the same words: “{1}”.'],
  ['{1}是“{2}”，这里说的应是{3}“{4}”。', '{1} is “{2}”; what is meant here seems to be {3} “{4}”.'],
  ['表中合计为{1}，这里写的是{2}。', 'The table comes to {1}; here it says {2}.'],
  [
    '两处列出的各项相同，只有“{1}”不一致：{2}、{3}。',
    'Two lists name the same things; only “{1}” differs: {2}, {3}.',
  ],
  ['{1}（{2}年目标）前后不一致：{3}。', '{1} (target for {2}) has different values: {3}.'],
  ['{1}（{2}年）前后不一致：{3}。', '{1} ({2}) has different values: {3}.'],
  [
    '两处的数值与对象对调了：一处是{1}，另一处是{2}。',
    'Values and what they belong to are swapped: {1} in one place, {2} in the other.',
  ],
  [
    '{1}：目标{2}低于{3}年的{4}，相差{5}个百分点。',
    '{1}: the target {2} is below {4} in {3}, by {5} percentage points.',
  ],
  [
    '{1}：目标{2}高于{3}年的{4}，相差{5}个百分点。',
    '{1}: the target {2} is above {4} in {3}, by {5} percentage points.',
  ],
  ['{1}：目标{2}低于{3}年的{4}，相差{5}。', '{1}: the target {2} is below {4} in {3}, by {5}.'],
  ['{1}：目标{2}高于{3}年的{4}，相差{5}。', '{1}: the target {2} is above {4} in {3}, by {5}.'],
  ['{1}不可能超过100%，这里是{2}。', '{1} cannot exceed 100%; here it is {2}.'],
  ['“{1}”不合常理：已到100%，不宜再写“以上”。', '“{1}” makes no sense: nothing lies above 100%.'],
  ['“{1}”：数字精确到了个位或小数，又用了约数的说法。', '“{1}”: an exact figure with a word for “about”.'],
  // numbering
  [
    '“{1}”之后应是“{2}”，这里是“{3}”：序号重复、倒退或缺少上一级标题。',
    '“{2}” should follow “{1}”, here is “{3}”: the number is repeated or goes back, or a heading above is missing.',
  ],
  [
    '“{1}”之后应是“{2}”，这里是“{3}”：序号有缺漏。',
    '“{2}” should follow “{1}”, here is “{3}”: a number is missing.',
  ],
  [
    '这一层的开头应是“{1}”，这里是“{2}”：序号{3}。',
    'This level should begin with “{1}”, here is “{2}”: a number is missing.',
  ],
  [
    '同级标题用“{1}”的写法，有{2}处像“{3}”这样写，序号对而写法不统一（也可能是 Word 自动编号转换所致）。',
    'Headings of this level are numbered like “{1}”, {2} like “{3}”: the count is right, the form is not (perhaps lost on the way from Word).',
  ],
  [
    '表中“{1}”之后应是“{2}”，这里是“{3}”：序号重复。',
    'In the table “{2}” should follow “{1}”, here is “{3}”: the number is repeated.',
  ],
  [
    '表中“{1}”之后应是“{2}”，这里是“{3}”：序号倒退。',
    'In the table “{2}” should follow “{1}”, here is “{3}”: the number goes back.',
  ],
  [
    '表中“{1}”之后应是“{2}”，这里是“{3}”：序号有缺漏。',
    'In the table “{2}” should follow “{1}”, here is “{3}”: a number is missing.',
  ],
  ['按顺序应是“{1}”，这里是“{2}”。', 'In order this should be “{1}”, here is “{2}”.'],
  ['“{1}”之后应是第{2}项，这里是“{3}”。', 'Item {2} should follow “{1}”, here is “{3}”.'],
  [
    '前面各项用“{1}”，这里是“{2}”，写法应一致。',
    'The items before use “{1}”, here is “{2}”; they should agree.',
  ],
  // period
  ['起止时间颠倒：{1}。', 'It ends before it begins: {1}.'],
  [
    '{1}就是“{2}”，不能与自身相比；比较的对象应是“{3}”。',
    '{1} is “{2}” and cannot be compared with itself; “{3}” must be meant.',
  ],
  [
    '“{1}”既写起止年份又写“年前”，含义不清。',
    '“{1}” gives a span of years and “before”: it is not clear which is meant.',
  ],
  ['本规划的规划期是{1}年，这里写的是{2}年。', 'The period of this plan is {1}; here it says {2}.'],
  [
    '项目时间{1}等{2}项早于规划期起点{3}年。',
    'The project time {1} ({2} projects in all) begins before the period of the plan, {3}.',
  ],
  [
    '项目时间{1}等{2}项晚于规划期终点{3}年。',
    'The project time {1} ({2} projects in all) ends after the period of the plan, {3}.',
  ],
  ['项目时间{1}早于规划期起点{2}年。', 'The project time {1} begins before the period of the plan, {2}.'],
  ['项目时间{1}晚于规划期终点{2}年。', 'The project time {1} ends after the period of the plan, {2}.'],
  ['“{1}年”不是年份，多了一位数字。', '“{1}” is no year: it has a digit too many.'],
  [
    '目标写到{1}年，早于规划期起点{2}年，可能沿用了上一个规划的文字。',
    'An aim for {1}, before the period of the plan begins in {2}: perhaps left from the plan before.',
  ],
  [
    '本规划是“{1}”规划，这里写的是“{2}”规划，可能沿用了上一个规划的文字。',
    'This plan is that of the “{1}”; here it says “{2}”: perhaps left from the plan before.',
  ],
  ['{1}是{2}年，这里写的是{3}年。', '{1} is {2}; here it says {3}.'],
  // unit
  [
    '“{1}”是两个数之比，数值{2}不带单位，不应标“%”。',
    '“{1}” is a ratio of two numbers; its values {2} have no unit and cannot be “%”.',
  ],
  [
    '同表其他 {1} 行都写了单位，“{2}”没有写。',
    'The other {1} rows of this table have a unit, “{2}” has none.',
  ],
  [
    '这一列的单位是“{1}”，这里写的是“{2}”，应换算。',
    'The unit of this column is “{1}”; here it says “{2}”, to be converted.',
  ],
  ['同一列里“{1}”与“{2}”混用，应统一。', 'One column uses “{1}” and “{2}”; choose one.'],
  // responsibility
  [
    '“{1}”与“{2}”之间用了“{3}”，部门之间应用顿号。',
    '“{1}” and “{2}” are parted by “{3}”; departments are parted by 、.',
  ],
  ['同一部门有两种写法：“{1}”与“{2}”。', 'One department under two names: “{1}” and “{2}”.'],
  [
    '其余 {1} 个责任部门都写了级别，只有“{2}”没有，请核对全称。',
    'The other {1} departments are named with their level, only “{2}” is not; check its full name.',
  ],
  [
    '同级的 {1} 段中，只有这一段没有写责任部门。',
    'Of {1} paragraphs side by side, only this one names no department.',
  ],
  [
    '其余各处在“责任单位”“配合单位”前用“；”，这里用了“{1}”。',
    'All other places part the two groups of departments with “；”, here is “{1}”.',
  ],
  [
    '只写了配合单位，没有写牵头单位；其余各处都写了。',
    'Only who supports is named, not who leads; all other places name both.',
  ],
  [
    '同表其他 {1} 行都写了“{2}”，“{3}”没有写。',
    'The other {1} rows of this table have “{2}”, “{3}” has none.',
  ],
  // term
  ['“{1}”不成词，疑为“{2}”之误。', '“{1}” is no word; “{2}” seems to be meant.'],
  ['“{1}”疑为“{2}”之误。', '“{1}” seems to be a slip for “{2}”.'],
  ['“{1}”应为“{2}”：{3}。', '“{1}” should be “{2}” ({3}).'],
  ['“{1}”应为“{2}”。', '“{1}” should be “{2}”.'],
  ['正文里留下了编辑记号“{1}”。', 'An editing mark was left in the text: “{1}”.'],
  ['“{1}”重复，只应保留一个。', '“{1}”: the same words twice; keep one.'],
  ['“{1}”两个同义的动词连用，只应保留一个。', '“{1}”: two words that say the same; keep one.'],
  ['“{1}”多了一个“{2}”。', '“{1}” has one “{2}” too many.'],
  ['相邻两句几乎相同：“{1}”与“{2}”。', 'Two clauses side by side say nearly the same: “{1}” and “{2}”.'],
  ['“{1}”疑缺一字，全文{2}处写作“{3}”。', '“{1}” seems to lack a character; it is “{3}” in {2} places.'],
  [
    '“{1}”后面缺少“的意见”“的部署”一类的词，句子不完整。',
    'Behind “{1}” a noun such as 的意见 or 的部署 is missing.',
  ],
  ['“{1}”前面缺少“以”。', '“以” is missing before “{1}”.'],
  ['“{1}”疑缺字：建设的应是{2}。', '“{1}” seems to lack a character: what is built must be {2}.'],
  [
    '“{1}”与“{2}”（{3}处）只差一个字，请核对。',
    '“{1}” and “{2}” (in {3} places) differ in one character only; check which is right.',
  ],
  [
    '“{1}”与“{2}”只差一个字，请核对是否同一说法。',
    '“{1}” and “{2}” differ in one character only; check whether they are one term.',
  ],
  [
    '“{1}”又写作“{2}”，差一个字，请核对是否同一名称。',
    '“{1}” is also written “{2}”, one character shorter; check whether they are one name.',
  ],
  [
    '同一链条有一环写法不同：“{1}”与“{2}”。',
    'One link of the same chain is written in two ways: “{1}” and “{2}”.',
  ],
  ['本规划的范围是“{1}”，这里写的是“{2}”的指标。', 'This plan is about “{1}”; here is a figure for “{2}”.'],
  // punctuation
  ['全文有{1}处用了半角标点，应统一为全角。', 'Half-width marks in {1} places; they should be full-width.'],
  [
    '中文句子里用了半角“{1}”，应为全角“{2}”。',
    'A half-width “{1}” in a Chinese sentence; it should be “{2}”.',
  ],
  ['标点“{1}”重复，只应保留一个。', 'The marks “{1}” stand side by side; keep one.'],
  ['“{1}”与“{2}”之间多了一个空格。', 'A blank too many between “{1}” and “{2}”.'],
  ['“{1}”与“{2}”并列，之间应用顿号。', '“{1}” and “{2}” are items of one list; they are parted by 、.'],
  ['全文用“{1}”，这里用了“{2}”，应统一。', 'The plan uses “{1}”, here is “{2}”; choose one.'],
  ['段落以“{1}”结束，句子没有写完。', 'The paragraph ends with “{1}”: the sentence is not finished.'],
  [
    '段末缺少标点，句子可能没有写完。',
    'The paragraph ends without a mark: the sentence may not be finished.',
  ],
  ['“{1}”的后引号用了半角直引号。', 'The closing quotation mark of “{1}” is half-width.'],
  ['中文里应用弯引号“”，不用半角直引号。', 'Chinese text takes curly quotation marks “”, not straight ones.'],
  ['半角直引号没有配对。', 'A straight quotation mark without a partner.'],
  ['“{1}”没有配对的“{2}”。', '“{1}” has no “{2}” to close it.'],
  ['“{1}”前面没有“{2}”。', '“{1}” has no “{2}” before it.'],
  [
    '其他各段用“——”开头，这里只有一个“—”，破折号占两格。',
    'The other paragraphs begin with “——”, here is a single “—”; a Chinese dash is two long.',
  ],
  // reference
  ['引用的内容已被删除，请重新选择引用对象。', 'What is cited here was deleted; choose anew what to cite.'],
  [
    '图“{1}”的数据取自一张表，那张表已经不在了。',
    'The chart “{1}” takes its data from a table that is gone.',
  ],
  ['图“{1}”取自表中的{2}，表里已经没有。', 'The chart “{1}” takes {2} from a table that no longer has it.'],
  ['全文没有{1}。', 'The plan has no {1}.'],
  ['{1}只有{2}个，没有“{3}”。', 'There are only {2} of {1}, no “{3}”.'],
  ['注释标记{1}没有对应的注释。', 'The note mark {1} has no note.'],
  [
    '正文没有注释标记{1}，这条名词解释没有被引用。',
    'The text has no note mark {1}: nothing refers to this note.',
  ],
  [
    '注释标记{1}的顺序与正文不一致，应按正文出现的先后排列名词解释。',
    'The note marks {1} do not follow the order of the text; put the notes in the order in which they are first mentioned.',
  ],
  [
    '有{1}处手写的页码引用，正文没有可对应的页码，重新排版就会错，应改为引用章节。',
    'Typed page numbers in {1} places: they go wrong with the next layout; cite the chapters instead.',
  ],
  [
    '{1}个附件在正文中都没有提到（没有“见附件”）。',
    '{1} annexes are never mentioned in the text (no “见附件”).',
  ],
  [
    '本规划的名称前后不一，差在“{1}”：{2}；{3}。',
    'The title of this plan is written in two ways, the difference is “{1}”: {2}; {3}.',
  ],
  [
    '同一文件的名称前后不一，差在“{1}”：{2}；{3}。',
    'The title of one document is written in two ways, the difference is “{1}”: {2}; {3}.',
  ],
  // what is expected
  ['不超过{1}', 'at most {1}'],
  ['不低于{1}', 'at least {1}'],
  ['不高于{1}', 'at most {1}'],
  ['（单位）', 'a unit in brackets'],
  ['（……负责）', 'who is responsible, in brackets'],
  ['见第×章第×节', 'chapter and section'],
  // fixes
  ['改为表中的“{1}”', 'Take “{1}” from the table'],
  ['引用表中的数值（{1}）', 'Cite the value of the table ({1})'],
  ['改为“{1}”', 'Change to “{1}”'],
  ['删去“{1}”', 'Delete “{1}”'],
  ['从这里起自动编号（{1}处）', 'Number automatically from here on ({1})'],
  ['改为自动编号', 'Number automatically'],
  ['全部改为“{1}”（{2}处）', 'Change all to “{1}” ({2})'],
  ['全部改为全角（{1}处）', 'Make all full-width ({1})'],
];
