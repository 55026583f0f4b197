"""Runs a command in a pseudo-terminal: waits for a text on the screen, then types. Prints {code, screen} as JSON."""
import json
import os
import pty
import select
import sys
import time

task = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execv(task["command"][0], task["command"])

screen = b""
seen = 0
steps = [(wait.encode(), keys.encode()) for wait, keys in task["steps"]]
deadline = time.monotonic() + 40
while time.monotonic() < deadline:
    ready, _, _ = select.select([terminal], [], [], 0.5)
    if ready:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        screen += part
    # The text must be followed by silence: then the question is waiting for an answer.
    elif steps and steps[0][0] in screen[seen:]:
        seen = len(screen)
        os.write(terminal, steps.pop(0)[1])
else:
    os.kill(child, 9)
    sys.stderr.write("no end; waiting for %r\n" % steps[:1])
    sys.stderr.write(screen.decode(errors="replace"))
    sys.exit(1)

_, status = os.waitpid(child, 0)
print(json.dumps({"code": os.waitstatus_to_exitcode(status), "screen": screen.decode(errors="replace")}))
