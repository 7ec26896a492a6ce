// One question at a time, kept on this phone as it is typed, sent once whatever the network does.
(() => {
  "use strict";
  const main = document.getElementById("exercise");
  if (!main) return;
  const t = main.dataset;
  const form = document.getElementById("answers");
  const notice = document.getElementById("notice");
  const chip = document.getElementById("saved");
  const prefix = "exercise:" + t.reader + ":";
  const box = prefix + t.exercise;
  const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace("{" + i + "}", value), pattern);

  // The phone's memory may be switched off or full: then the page still works as a form.
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };
  const uuid = () => {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    return [...b].map((x, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + x.toString(16).padStart(2, "0")).join("");
  };
  const clock = (time) => {
    const options = { hour: "numeric", minute: "2-digit", hourCycle: "h23" };
    try {
      return new Intl.DateTimeFormat("es", { ...options, timeZone: t.zone }).format(time);
    } catch {
      return new Intl.DateTimeFormat("es", options).format(time);
    }
  };
  const say = (words, tone, link) => {
    notice.className = "notice " + tone;
    notice.textContent = words;
    if (link) {
      const a = document.createElement("a");
      a.href = "/app/sign-in";
      a.textContent = link;
      notice.append(" ", a);
    }
    notice.hidden = false;
  };
  const post = (path, body, keep) => {
    const headers = { "Content-Type": "application/json", Accept: "application/json" };
    const json = JSON.stringify(body);
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), 20000);
    return fetch(path, {
      method: "POST",
      headers,
      body: json,
      redirect: "manual",
      credentials: "same-origin",
      signal: abort.signal,
      keepalive: keep && json.length < 20000,
    }).finally(() => clearTimeout(timer));
  };

  // ---- what waits to be sent -------------------------------------------------------------------------------------
  const waits = {}; // box -> how often it was tried in vain
  const attempt = async (key, done) => {
    const state = read(key);
    if (!state || !state.queued || waits[key] === "busy") return;
    const tries = waits[key] || 0;
    waits[key] = "busy";
    let again = true;
    try {
      const answer = await post("/my/exercise/answers", state.queued, true);
      if (answer.ok) {
        again = false;
        write(key, null);
        done(true);
      } else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        say(t.tSignin, "warn", t.tSigninLink);
      } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
        again = false;
        const said = await answer.json().catch(() => ({}));
        const kept = read(key);
        write(key, { ...kept, queued: null });
        say(said.message || t.tUnsaved, "due");
        done(false);
      } else {
        say(t.tQueued, "info");
      }
    } catch {
      say(t.tQueued, "info");
    }
    waits[key] = tries + 1;
    if (again) setTimeout(() => attempt(key, done), Math.min(60000, 1000 * 2 ** Math.min(tries, 6)));
  };
  const thank = () => location.replace("/my/exercise?lab=" + t.lab + "&lang=" + t.lang + "&sent=true");
  const queues = [];
  const watch = (key, done) => {
    queues.push([key, done]);
    attempt(key, done);
  };
  const now = () => queues.forEach(([key, done]) => attempt(key, done));
  addEventListener("online", now);
  document.addEventListener("visibilitychange", () => document.hidden || now());

  // What waits from another page or another day. It may have arrived with nobody there to hear of it: then this is when
  // the person is told.
  const others = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key.startsWith(prefix) && (key !== box || !form)) others.push(key);
    }
  } catch {
    // no memory, nothing waits
  }
  others.forEach((key) => watch(key, (kept) => kept && key === box && thank()));
  if (!form) return;

  // ---- the form, one question at a time --------------------------------------------------------------------------
  document.documentElement.classList.add("stepped");
  const steps = [...form.querySelectorAll(".step")];
  const areas = [...form.querySelectorAll("textarea")];
  const radios = [...form.querySelectorAll("input[type=radio]")];
  const send = form.querySelector("button[type=submit]");
  const bar = form.querySelector(".bar");
  const first = steps.length - areas.length;
  let state = { words: {}, how: null, step: 0, savedAt: 0, queued: null, ...read(box) };
  if (state.savedAt > Number(t.savedAt)) {
    areas.forEach((area) => (area.value = state.words[area.name.slice(6)] ?? area.value));
  }
  if (state.how) radios.forEach((radio) => (radio.checked = radio.value === state.how));
  const how = () => (radios.length ? (radios.find((radio) => radio.checked) || {}).value : "named");
  const words = () => Object.fromEntries(areas.map((area) => [area.name.slice(6), area.value]));

  const button = (label, extra) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button " + extra;
    made.textContent = label;
    return made;
  };
  const back = button(t.tBack, "");
  const next = button(t.tNext, "primary");
  const progress = document.createElement("div");
  progress.className = "steps";
  progress.setAttribute("aria-hidden", "true");
  areas.forEach(() => progress.append(document.createElement("i")));
  form.prepend(progress);
  bar.prepend(back);
  bar.append(next);

  const show = (step, focus) => {
    state.step = Math.max(0, Math.min(step, steps.length - 1));
    steps.forEach((one, i) => (one.hidden = i !== state.step));
    const number = state.step - first + 1;
    [...progress.children].forEach((one, i) => one.classList.toggle("on", i < number));
    progress.hidden = number < 1;
    back.hidden = state.step === 0;
    const last = state.step === steps.length - 1;
    send.hidden = !last;
    next.hidden = last;
    next.textContent = number < 1 ? t.tStart : t.tNext;
    form.classList.toggle("asking", number >= 1);
    if (focus) {
      const field = steps[state.step].querySelector("textarea, input");
      if (field) field.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  };

  let draftTimer = 0;
  let drafted = 0;
  const draft = async () => {
    draftTimer = 0;
    if (how() !== "named" || state.queued) return;
    drafted = Date.now();
    try {
      await post("/my/exercise/draft", sheet(words()), false);
    } catch {
      // it is on the phone; the next letter tries again
    }
  };
  const sheet = (said) => ({ lab: t.lab, exercise: t.exercise, language: t.lang, words: said });
  const save = () => {
    state = { ...state, words: words(), how: how() || null, savedAt: Date.now() };
    const kept = write(box, state);
    chip.hidden = false;
    chip.className = kept ? "chip ok" : "chip warn";
    chip.textContent = kept ? "✓ " + fill(t.tSaved, clock(state.savedAt)) : "◇ " + t.tUnsaved;
    if (how() === "named" && !draftTimer) {
      draftTimer = setTimeout(draft, Math.max(400, drafted + 2000 - Date.now()));
    }
  };
  form.addEventListener("input", (event) => {
    if (event.target.tagName === "TEXTAREA") save();
  });
  radios.forEach((radio) =>
    radio.addEventListener("change", () => {
      notice.hidden = true;
      clearTimeout(draftTimer);
      draftTimer = 0;
      save();
      // what was typed by name does not stay on the server for who goes on anonymously
      if (how() === "anonymous") post("/my/exercise/draft", sheet({}), false).catch(() => {});
    }),
  );
  next.addEventListener("click", () => {
    if (!how()) return say(t.tChoose, "due");
    notice.hidden = true;
    show(state.step + 1, true);
    write(box, state);
  });
  back.addEventListener("click", () => {
    show(state.step - 1, true);
    write(box, state);
  });

  const freeze = (frozen) => {
    [...areas, ...radios, send, next, back].forEach((one) => (one.disabled = frozen));
    send.textContent = frozen ? t.tSending : sendLabel;
  };
  const sendLabel = send.textContent;
  const arrived = (kept) => {
    if (kept) {
      thank();
    } else {
      state = { ...state, queued: null };
      freeze(false);
    }
  };
  form.addEventListener("submit", (event) => {
    const said = Object.fromEntries(Object.entries(words()).filter(([, text]) => text.trim()));
    if (!Object.keys(said).length || !how()) {
      event.preventDefault();
      return say(how() ? t.tEmpty : t.tChoose, "due");
    }
    state = { ...state, words: words(), how: how(), savedAt: Date.now() };
    state.queued = { ...sheet(said), submission: uuid(), anonymous: how() === "anonymous" };
    if (!write(box, state)) return; // no memory: the plain form sends it
    event.preventDefault();
    clearTimeout(draftTimer);
    notice.hidden = true;
    freeze(true);
    attempt(box, arrived);
  });

  const resume = state.step > 0 && how() ? state.step : 0;
  show(notice.hidden ? resume : first, false);
  if (state.savedAt || Number(t.savedAt)) {
    chip.hidden = false;
    chip.textContent = "✓ " + fill(t.tSaved, clock(Math.max(state.savedAt, Number(t.savedAt))));
  }
  queues.push([box, arrived]);
  if (state.queued) {
    freeze(true);
    attempt(box, arrived);
  }
})();
