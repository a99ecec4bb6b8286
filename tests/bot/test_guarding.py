"""What stands before every page: headers, sizes, a store that is not ready."""

import httpx
import pytest
from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse

from bot.guarding import Door, Headers, Sizes


def house() -> FastAPI:
    """An application with a page, a page with its own policy, and one that reads a body."""
    app = FastAPI()

    @app.get("/page")
    def page():
        return PlainTextResponse("hello")

    @app.get("/framed")
    def framed():
        policy = {"Content-Security-Policy": "frame-ancestors https://council.example"}
        return PlainTextResponse("hello", headers=policy)

    @app.post("/read")
    async def read(request: Request):
        return {"read": len(await request.body())}

    @app.post("/form")
    async def form(request: Request):
        return {"read": len(await request.form())}

    return app


def ask(app) -> httpx.Client:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


@pytest.mark.anyio
async def test_every_answer_has_the_headers_also_mistakes():
    async with ask(Headers(house(), secure=True)) as client:
        for path in ("/page", "/nowhere"):
            headers = (await client.get(path)).headers
            assert "default-src 'none'" in headers["content-security-policy"]
            assert "'unsafe-inline'" not in headers["content-security-policy"]
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
            assert headers["strict-transport-security"]


@pytest.mark.anyio
async def test_a_page_that_sets_its_own_policy_keeps_it():
    async with ask(Headers(house())) as client:
        headers = (await client.get("/framed")).headers
    assert headers.get_list("content-security-policy") == [
        "frame-ancestors https://council.example"
    ]
    assert "strict-transport-security" not in headers


async def drip(size: int):
    """A body that does not say how long it is."""
    for _ in range(size // 100):
        yield b"x" * 100


@pytest.mark.anyio
@pytest.mark.parametrize("path", ["/read", "/form"])
async def test_too_large_a_body_is_refused_whether_it_says_so_or_not(path):
    form = {"content-type": "application/x-www-form-urlencoded"}
    async with ask(Sizes(house(), largest=1000)) as client:
        assert (await client.post(path, content=b"x" * 1000, headers=form)).status_code == 200
        assert (await client.post(path, content=b"x" * 1001, headers=form)).status_code == 413
        assert (await client.post(path, content=drip(900), headers=form)).status_code == 200
        assert (await client.post(path, content=drip(2000), headers=form)).status_code == 413


@pytest.mark.anyio
async def test_before_anybody_is_inside_providers_are_asked_to_come_back():
    door = Door()
    async with ask(door) as client:
        early = await client.post("/webhooks/twilio", data={"Body": "hiya"})
        assert (early.status_code, early.headers["retry-after"]) == (503, "5")
        assert (await client.get("/health")).status_code == 200
        door.inside = house()
        assert (await client.get("/page")).text == "hello"
