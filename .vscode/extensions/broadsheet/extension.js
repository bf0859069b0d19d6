// The client comes from the node_modules of this folder, so `npm install` is all it needs.
const { join } = require('node:path');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

const top = join(__dirname, '../../..');
let client;

exports.activate = () => {
  const server = {
    command: join(top, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    args: [join(top, 'cli/languageServer.ts')],
    options: { cwd: top },
    transport: TransportKind.stdio,
  };
  // The YAML extension looks after site.yaml and front.yaml.
  const documentSelector = [{ scheme: 'file', language: 'markdown' }];
  client = new LanguageClient('broadsheet', 'Broadsheet', server, { documentSelector });
  return client.start();
};

exports.deactivate = () => client?.stop();
