"""A program for Fortnox in Python, tested against Koppla's simulator. Needs nothing but Python:

    python3 -m unittest discover examples/python
"""

import base64
import json
import subprocess
import unittest
import urllib.error
import urllib.parse
import urllib.request


def send(url, data=None, headers=None):
    """Status and JSON, also of a refusal: Fortnox's errors are JSON whatever their content type says."""
    request = urllib.request.Request(url, data=data, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)


class Fortnox(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        command = ["node", "bin/koppla.mjs", "simulator", "--port", "0", "--json"]
        cls.simulator = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        settings = json.loads(cls.simulator.stdout.readline())
        cls.urls, cls.world = settings["urls"], settings["world"]
        cls.app = cls.world["apps"][0]

    @classmethod
    def tearDownClass(cls):
        cls.simulator.terminate()
        cls.simulator.wait(timeout=10)
        cls.simulator.stdout.close()

    def control(self, path, body):
        headers = {"Authorization": f"Bearer {self.world['key']}", "Content-Type": "application/json"}
        return send(self.urls["control"] + path, json.dumps(body).encode(), headers)[1]

    def token(self, **form):
        pair = f"{self.app['clientId']}:{self.app['clientSecret']}"
        headers = {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}
        return send(self.urls["token"], urllib.parse.urlencode(form).encode(), headers)

    def call(self, access_token):
        return send(self.urls["api"] + "/3/companyinformation", headers={"Authorization": f"Bearer {access_token}"})

    def test_a_connection_lives_its_life(self):
        redirect_uri = self.app["redirectUris"][0]
        approved = self.control("/consents", {
            "clientId": self.app["clientId"],
            "tenantId": self.world["companies"][0]["tenantId"],
            "scopes": ["companyinformation"],
            "redirectUri": redirect_uri,
        })
        _, first = self.token(grant_type="authorization_code", code=approved["code"], redirect_uri=redirect_uri)
        self.assertEqual(self.call(first["access_token"])[0], 200)

        self.control("/clock", {"advance": "1h"})
        self.assertEqual(self.call(first["access_token"])[0], 401)

        _, second = self.token(grant_type="refresh_token", refresh_token=first["refresh_token"])
        self.assertEqual(self.call(second["access_token"])[0], 200)

        status, refused = self.token(grant_type="refresh_token", refresh_token=first["refresh_token"])
        self.assertEqual((status, refused["error_description"]), (400, "Invalid refresh token"))


if __name__ == "__main__":
    unittest.main()
