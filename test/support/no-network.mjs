/**
 * Cuts the network for a Node process: `node --import ./test/support/no-network.mjs …`, or through
 * NODE_OPTIONS for the processes that it starts as well. Only this machine itself can be reached.
 */
import dns from "node:dns";
import net from "node:net";

const loopback = new Set(["localhost", "127.0.0.1", "::1", "0.0.0.0", ""]);

/** @param {unknown} host */
function refuse(host) {
  throw new Error(`Het netwerk is afgesneden: geen verbinding met ${String(host)}.`);
}

/** @param {unknown} host */
function isLocal(host) {
  return host === undefined || host === null || loopback.has(String(host));
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const isObject = typeof first === "object" && first !== null;
  const isSocketFile = isObject ? first.path !== undefined : typeof first === "string";
  const host = isObject ? first.host : second;
  if (!isSocketFile && typeof host !== "function" && !isLocal(host)) refuse(host);
  return connect.apply(this, args);
};

const { lookup } = dns;
dns.lookup = Object.assign((host, ...rest) => (isLocal(host) ? lookup(host, ...rest) : refuse(host)), lookup);
const { lookup: lookupLater } = dns.promises;
dns.promises.lookup = async (host, ...rest) => (isLocal(host) ? lookupLater(host, ...rest) : refuse(host));
