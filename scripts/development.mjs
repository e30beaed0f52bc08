// What the development commands agree on: where the server listens, and which paths it answers.

export const serverPort = 4680;
export const serverAddress = `http://127.0.0.1:${serverPort}`;
export const apiPaths = ['/v1', '/openapi.json', '/docs', '/healthz', '/readyz', '/metrics'];
