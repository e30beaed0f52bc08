// Node's own client, for headers and addresses that fetch does not let through.
import { request } from 'node:http';

export function raw(
  address: string,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string | Buffer;
  } = {},
): Promise<{ readonly status: number; readonly body: string }> {
  const { method = 'GET', headers = {}, body } = options;
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (data) => {
        text += data;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: text }));
    });
    asked.on('error', fail);
    asked.end(body);
  });
}
