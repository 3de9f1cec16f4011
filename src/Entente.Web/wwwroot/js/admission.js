// What the pages of admission need a script for. Custom elements, so that they also work when a page comes in place of another.

// Puts what stands behind the # of the address into a field. Nothing is sent before somebody presses the button.
class FromLink extends HTMLElement {
  connectedCallback() {
    this.heard = () => this.read();
    window.addEventListener("hashchange", this.heard);
    this.read();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.heard);
  }

  // Again for another link that is opened in the same tab.
  read() {
    const secret = location.hash.slice(1);
    const field = this.querySelector("#" + this.dataset.field);
    if (!field || !secret) return;
    field.value = secret;
    if (this.dataset.short) this.querySelector("#" + this.dataset.short).hidden = true;
    if (this.dataset.short && !/^[A-Za-z0-9_-]{22}$/.test(secret)) {
      this.querySelector("#" + this.dataset.short).hidden = false;
      field.closest(".field").hidden = false;
      if (this.dataset.ready) this.querySelector("#" + this.dataset.ready).hidden = true;
      return;
    }
    if (this.dataset.ready) {
      field.closest(".field").hidden = true;
      this.querySelector("#" + this.dataset.ready).hidden = false;
    }
    if (this.dataset.attempt) this.querySelector("#" + this.dataset.attempt).value = attemptFor(secret);
  }
}

// The same for one link as long as the tab lives: whoever loses the answer and presses again gets the same seat.
function attemptFor(secret) {
  try {
    const key = "entente-attempt-" + secret.length + secret.slice(0, 4);
    let attempt = sessionStorage.getItem(key);
    if (!attempt) {
      attempt = [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, "0")).join("");
      sessionStorage.setItem(key, attempt);
    }
    return attempt;
  } catch {
    return "";
  }
}

// Looks every few seconds whether the teacher has done something.
class LobbyWait extends HTMLElement {
  static moved = "entente-lobby-moved";

  connectedCallback() {
    // The page came anew because the teacher did something: what is so now has the focus, and is read.
    if (sessionStorage.getItem(LobbyWait.moved)) {
      sessionStorage.removeItem(LobbyWait.moved);
      this.tabIndex = -1;
      this.focus({ preventScroll: true });
    }

    this.timer = setInterval(() => this.look(), 3000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  async look() {
    try {
      const answer = await fetch("/api/lobby?place=" + encodeURIComponent(this.dataset.place), { headers: { accept: "application/json" } });
      if (!answer.ok) {
        return;
      }

      const { state, round } = await answer.json();
      if (state !== this.dataset.state || (round ?? 0) !== Number(this.dataset.round)) {
        sessionStorage.setItem(LobbyWait.moved, "1");
        location.reload();
      }
    } catch {
      // No connection: the next look may have one.
    }
  }
}

// The page of a table that is open to the public: as long as somebody has it before them it asks now and then whether there is something else to read, and shows that. Whoever is asked to wait, waits.
class PublicWatch extends HTMLElement {
  static often = 10000;
  static seldom = 120000;

  connectedCallback() {
    this.heard = () => this.look();
    document.addEventListener("visibilitychange", this.heard);
    this.next(PublicWatch.often);
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.heard);
    clearTimeout(this.timer);
  }

  // Not all at the same moment.
  next(wait) {
    clearTimeout(this.timer);
    this.wait = wait;
    this.timer = setTimeout(() => this.look(), wait * (1 + Math.random() / 4));
  }

  async look() {
    if (document.hidden || this.isLooking) return;
    this.isLooking = true;
    clearTimeout(this.timer);
    let wait = Math.min(2 * this.wait, PublicWatch.seldom);
    try {
      const answer = await fetch("/api/v1/rooms/" + this.dataset.room + "/public", { cache: "no-store", headers: { "If-None-Match": '"' + this.dataset.mark + '"' } });
      if (answer.status === 404) {
        location.reload();
        return;
      }
      if (answer.ok) await this.show();
      if (answer.ok || answer.status === 304) wait = PublicWatch.often;
    } catch {
      // No connection: a later look may have one.
    } finally {
      this.isLooking = false;
    }
    if (this.isConnected) this.next(wait);
  }

  // Only what is read is put in the place of what was; what is said of it is read out.
  async show() {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("public-watch");
    if (!fresh) throw new Error(String(answer.status));
    const at = this.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    this.querySelector(".page").replaceWith(document.importNode(fresh.querySelector(".page"), true));
    this.dataset.mark = fresh.dataset.mark;
    if (at) this.querySelector(`a[href="${CSS.escape(at)}"]`)?.focus({ preventScroll: true });
    const told = this.querySelector("[role=status]");
    told.textContent = "";
    told.textContent = told.dataset.told;
  }
}

// Why passkeys cannot work here, before anybody tries; null where they can.
function passkeyBar() {
  if (/^[0-9.]+$|^\[/.test(location.hostname)) return "number";
  if (!window.isSecureContext) return "insecure";
  return window.PublicKeyCredential?.parseRequestOptionsFromJSON ? null : "browser";
}

class Passkey extends HTMLElement {
  connectedCallback() {
    const bar = passkeyBar();
    this.hidden = false;
    this.querySelector("[data-passkey]").hidden = bar !== null;
    if (bar) {
      this.querySelector(`[data-bar=${bar}]`).hidden = false;
      return;
    }
    this.querySelector("button").addEventListener("click", async () => {
      for (const fault of this.querySelectorAll(".fault")) fault.hidden = true;
      try {
        await this.run();
      } catch (failure) {
        // Browsers say no more than this of why: a device that has one already is told apart, somebody who changed their mind is not.
        const why = failure?.name === "InvalidStateError" ? "held" : failure?.why ?? "";
        (this.querySelector(`.fault[data-why="${why}"]`) ?? this.querySelector(".fault")).hidden = false;
      }
    });
  }

  async send(path, body) {
    const answer = await fetch("/api/passkeys/" + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { why: path === "making" && answer.status === 422 ? "password" : "" });
    return answer.status === 204 ? null : answer.json();
  }
}

class PasskeySignIn extends Passkey {
  async run() {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await this.send("asking", {}));
    const credential = await navigator.credentials.get({ publicKey });
    await this.send("asked", { credential: JSON.stringify(credential) });
    location.assign(this.dataset.back);
  }
}

class PasskeyAdd extends Passkey {
  async run() {
    const password = this.querySelector("input[type=password]").value;
    const name = this.querySelector("input[data-called]").value.trim() || null;
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await this.send("making", { password }));
    const credential = await navigator.credentials.create({ publicKey });
    await this.send("made", { credential: JSON.stringify(credential), name });
    location.assign("/account?passkey=added");
  }
}

customElements.define("from-link", FromLink);
customElements.define("lobby-wait", LobbyWait);
customElements.define("passkey-sign-in", PasskeySignIn);
customElements.define("passkey-add", PasskeyAdd);
customElements.define("public-watch", PublicWatch);
