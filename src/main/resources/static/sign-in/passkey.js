// Passkeys: asks the browser for a new one or for one it has, and takes the answer to the server.
(() => {
  "use strict";
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    buffer
      ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
          .replace(/\+/g, "-")
          .replace(/\//g, "_")
          .replace(/=+$/, "")
      : undefined;
  const answer = (key, response) =>
    JSON.stringify({
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      response,
      clientExtensionResults: key.getClientExtensionResults(),
      authenticatorAttachment: key.authenticatorAttachment || undefined,
    });
  const known = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));
  const post = (path, body) =>
    fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      credentials: "same-origin",
    });

  // Resolves to the new key, or to "!" and why there is none.
  const create = async (question) => {
    try {
      const asked = JSON.parse(question);
      const key = await navigator.credentials.create({
        publicKey: {
          ...asked,
          challenge: bytes(asked.challenge),
          user: { ...asked.user, id: bytes(asked.user.id) },
          excludeCredentials: known(asked.excludeCredentials),
        },
      });
      return answer(key, {
        attestationObject: text(key.response.attestationObject),
        clientDataJSON: text(key.response.clientDataJSON),
        transports: key.response.getTransports ? key.response.getTransports() : [],
      });
    } catch (problem) {
      return "!" + problem.name;
    }
  };

  const enter = async (next) => {
    const asking = await post("/sign-in/passkey/ask");
    if (asking.status === 429) return "often";
    const asked = await asking.json();
    const key = await navigator.credentials.get({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        allowCredentials: known(asked.allowCredentials),
      },
    });
    const shown = await post(
      "/sign-in/passkey" + (next ? "?next=" + encodeURIComponent(next) : ""),
      answer(key, {
        authenticatorData: text(key.response.authenticatorData),
        clientDataJSON: text(key.response.clientDataJSON),
        signature: text(key.response.signature),
        userHandle: text(key.response.userHandle),
      }),
    );
    if (!shown.ok) return "passkey";
    location.assign((await shown.json()).next);
    return "";
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest ? event.target.closest("[data-passkey]") : null;
    if (!button || button.disabled) return;
    const next = button.dataset.next || "";
    let problem = "passkey";
    button.disabled = true;
    try {
      problem = await enter(next);
    } catch (cancelled) {
      if (cancelled.name === "NotAllowedError" || cancelled.name === "AbortError") problem = "";
    }
    button.disabled = false;
    if (problem) {
      location.assign(
        "/app/sign-in?again&problem=" + problem + (next ? "&next=" + encodeURIComponent(next) : ""),
      );
    }
  });

  window.labPasskey = { create };
})();
