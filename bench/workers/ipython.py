"""Runs cells in a fresh ipykernel and answers how long each took, in seconds."""

import json
import sys
import time

from jupyter_client import KernelManager


def wait_for_reply(client, message_id):
    while True:
        reply = client.get_shell_msg(timeout=60)
        if reply["parent_header"].get("msg_id") == message_id:
            return reply


def wait_for_idle(client, message_id):
    while True:
        message = client.get_iopub_msg(timeout=60)
        if (
            message["parent_header"].get("msg_id") == message_id
            and message["msg_type"] == "status"
            and message["content"]["execution_state"] == "idle"
        ):
            return


def run(cells):
    started = time.perf_counter()
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels(hb=False, stdin=False)
    try:
        wait_for_reply(client, client.kernel_info())
        start = time.perf_counter() - started
        times = []
        for code in cells:
            sent = time.perf_counter()
            message_id = client.execute(code, allow_stdin=False)
            reply = wait_for_reply(client, message_id)
            wait_for_idle(client, message_id)
            times.append(time.perf_counter() - sent)
            if reply["content"]["status"] != "ok":
                raise RuntimeError(f"A cell failed: {code}\n{reply['content']}")
        return {"start": start, "cells": times}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


for line in sys.stdin:
    print(json.dumps(run(json.loads(line)["cells"])), flush=True)
