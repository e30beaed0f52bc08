// The texts of saving, undo and redo in the top bar.

const zh = {
  saved: '已保存',
  saving: '正在保存…',
  failed: '没有保存',
  failedTitle: '这次修改还没有保存到服务器',
  failedText: '修改还在这一页里。请先不要关闭，等连上后再试。',
  again: '再试一次',
  conflict: '有冲突',
  conflictTitle: (file: string) => `${file} 在别处也被改过`,
  conflictText:
    '同一份文件在别处先保存了。先看不同之处（删除的是别处的，新增的是这一页的），再选一份留下；另一份可以复制出来再补。',
  mine: '这一页的',
  theirs: '别处已保存的',
  keepMine: '留这一页的',
  keepTheirs: '用别处的',
  settle: '处理冲突',
  undo: '撤销（Ctrl+Z）',
  redo: '重做（Ctrl+Y）',
  close: '先不处理',
};

const en: typeof zh = {
  saved: 'Saved',
  saving: 'Saving…',
  failed: 'Not saved',
  failedTitle: 'Your changes have not reached the server',
  failedText: 'They are still on this page. Keep it open and try again once the server can be reached.',
  again: 'Try again',
  conflict: 'Conflict',
  conflictTitle: (file) => `${file} was changed elsewhere too`,
  conflictText:
    'The same file was saved elsewhere first. Below is what differs (removed is theirs, added is yours), then both in full: keep one; you can copy from the other.',
  mine: 'On this page',
  theirs: 'Saved elsewhere',
  keepMine: 'Keep this page’s',
  keepTheirs: 'Take the other',
  settle: 'Settle it',
  undo: 'Undo (Ctrl+Z)',
  redo: 'Redo (Ctrl+Y)',
  close: 'Not now',
};

export const saveStateText = { zh, en };
