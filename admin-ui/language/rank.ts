// The texts of the editor of ranks.

const zh = {
  by: '按什么排名',
  order: '谁排在前面',
  highest: '数值大的在前',
  lowest: '数值小的在前',
  ties: '并列时',
  same: '名次相同，跳过后面的名次（1、1、3）',
  dense: '名次相同，不跳过（1、1、2）',
  within: '在什么范围内排名',
  everyone: '所有人一起排',
};

const en: typeof zh = {
  by: 'Ranked by',
  order: 'Who comes first',
  highest: 'the highest first',
  lowest: 'the lowest first',
  ties: 'Equals',
  same: 'share a place, and the next is skipped (1, 1, 3)',
  dense: 'share a place, and none is skipped (1, 1, 2)',
  within: 'Ranked within',
  everyone: 'everyone together',
};

export const rankEditorText = { zh, en };
