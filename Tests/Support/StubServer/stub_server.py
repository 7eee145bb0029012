"""A server for tests: answers as Prometheus and Alertmanager do, in a few well-known ways.

Prints its port, and serves until it is killed. Arguments: [CERTIFICATE KEY] for TLS.
A request for a whole address (a proxy's) is answered like one for its path, and counted.
"""

import http.server
import json
import socketserver
import ssl
import sys
import threading
import urllib.parse

TWO = 'label_replace(vector(1),"a","x","","") or label_replace(vector(2),"a","y","","")'
state = {
    "proxied": 0, "flaky": 0, "down": False, "starting": False, "value": "1", "taken": "998.25",
    "firing": [],
}
release = threading.Event()


def vector(*series):
    return {"resultType": "vector", "result": [{"metric": m, "value": [1, v]} for m, v in series]}


ANSWERS = {
    "vector(42)": vector(({}, "42")),
    "scalar(vector(3))": {"resultType": "scalar", "result": [1, "3"]},
    "vector(1) == 2": vector(),
    "vector(0)/0": vector(({}, "NaN")),
    "vector(1)/0": vector(({}, "+Inf")),
    TWO: vector(({"a": "x"}, "1"), ({"a": "y"}, "2")),
    '"text"': {"resultType": "string", "result": [1, "text"]},
    "up[5m]": {"resultType": "matrix", "result": []},
}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, **headers):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def success(self, data):
        self.answer(200, {"status": "success", "data": data})

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        form = urllib.parse.parse_qs(self.rfile.read(length).decode())
        self.route({name: values[0] for name, values in form.items()})

    def do_GET(self):
        self.route(None)

    def route(self, form):
        if "://" in self.path:
            state["proxied"] += 1
        url = urllib.parse.urlsplit(self.path)
        fields = dict(urllib.parse.parse_qsl(url.query)) if form is None else form
        if state["down"] and url.path != "/set":
            self.close_connection = True
            self.connection.close()
            return
        if url.path == "/api/v1/query":
            self.query(fields.get("query"))
        elif url.path == "/api/v1/query_range":
            values = [[float(fields["start"]), "1"], [float(fields["end"]), "2"]]
            between = [float(fields["start"]) + 30, "7"]
            result = [{"metric": {"a": a}, "values": [v, between]} for a, v in zip("xy", values)]
            if fields["query"] == 'ALERTS{alertstate="firing"}':
                labels = {"alertname": "Slow", "severity": "warning", "instance": "a"}
                result = [{"metric": labels, "values": values[1:]}]
            self.success({"resultType": "matrix", "result": result})
        elif url.path == "/api/v1/alerts":
            self.success({"alerts": state["firing"]})
        elif url.path == "/api/v2/alerts":
            self.answer(200, state["firing"])
        elif url.path == "/-/ready":
            self.answer(503 if state["starting"] else 200, b"")
        elif url.path == "/set":
            state.update(json.loads(fields["state"]))
            self.answer(200, {})
        elif url.path == "/page":
            self.answer(int(fields.get("status", 200)), b"the orders page: all 12 fine\n")
        elif url.path == "/redirect":
            self.answer(302, b"", Location=fields["to"])
        elif url.path == "/endless":
            self.endless()
        elif url.path == "/silent":
            release.wait()
        else:
            self.answer(404, b"not found")

    def query(self, text):
        if text in ANSWERS:
            self.success(ANSWERS[text])
        elif text == "sum(":
            error = 'invalid parameter "query": 1:5: parse error: unclosed left parenthesis'
            self.answer(400, {"status": "error", "errorType": "bad_data", "error": error})
        elif text == "sum(authorized)":
            known = self.headers.get("Authorization") in ("Basic bWU6c2VzYW1l", "Bearer sesame")
            self.success(vector(({}, "1" if known else "0")))
        elif text == "count(proxied)":
            self.success(vector(({}, str(state["proxied"]))))
        elif text == "sum(flaky)":
            state["flaky"] += 1
            if state["flaky"] % 2 == 1:
                self.answer(503, b"out of order")
            else:
                self.success(vector(({}, "7")))
        elif text == "sum(value)":
            self.success(vector(({}, state["value"])))
        elif text == "sum(warned)":
            data = vector(({}, "1"))
            self.answer(200, {"status": "success", "data": data, "warnings": ["a store is away"]})
        elif text == "sum(partial)":
            data = vector(({}, "1"))
            self.answer(200, {"status": "success", "data": data, "isPartial": True})
        elif text == 'dated or label_replace(timestamp(dated), "muster_sample_time", "true", "", "")':
            time = {"metric": {"muster_sample_time": "true"}, "value": [1000.5, state["taken"]]}
            value = {"metric": {"__name__": "dated"}, "value": [1000.5, state["value"]]}
            self.success({"resultType": "vector", "result": [value, time]})
        elif text == "sum(garbage)":
            self.answer(200, b"<html>a login page</html>")
        else:
            self.answer(500, {"status": "error", "error": "password sesame\033[2J in " + text})

    def endless(self):
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(b"x" * 65536)
        except OSError:
            pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


server = Server(("127.0.0.1", 0), Handler)
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_port, flush=True)
server.serve_forever()
