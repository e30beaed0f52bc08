// The texts of the condition editor.

const zh = {
  subject: '看什么',
  operator: '怎么比',
  value: '比什么',
  all: '同时满足',
  any: '满足任一',
  how: '几条之间的关系',
  and: '且',
  or: '或',
  not: '并非',
  none: '都不满足',
  numbered: (label: string, at: string) => `条件 ${at}：${label}`,
  addPart: '加一条',
  group: (at: string) => `在条件 ${at} 旁再加一条，组成一组`,
  ungroup: (at: string) => `只剩一条，不再成组${at && ` ${at}`}`,
  affirm: '去掉“并非”',
  removePart: (at: string) => `删除条件 ${at}`,
  removeGroup: (at: string) => `删除这一组条件${at && ` ${at}`}`,
  add: '写一个条件',
  noNames: '这一步上方没有可用来判断的数据。先在“本策略读取的数据”中加入，或把它移到给出数据的步骤之后。',
};

const en: typeof zh = {
  subject: 'What is looked at',
  operator: 'How it is compared',
  value: 'What it is compared with',
  all: 'all of these',
  any: 'any of these',
  how: 'How the parts go together',
  and: 'and',
  or: 'or',
  not: 'Not',
  none: 'none of these',
  numbered: (label, at) => `Condition ${at}: ${label}`,
  addPart: 'Add a part',
  group: (at) => `Add one beside condition ${at}, as a group`,
  ungroup: (at) => `Only one left: take it out of its group${at && ` ${at}`}`,
  affirm: 'Take “not” off',
  removePart: (at) => `Remove condition ${at}`,
  removeGroup: (at) => `Remove this group${at && ` ${at}`}`,
  add: 'Write a condition',
  noNames:
    'Nothing above this step can be asked about. Add it to the data the policy reads first, or move the step below the one that gives it.',
};

export const conditionEditorText = { zh, en };
