// Gives the keys to the terminal when it is connected, and offers to open the review anew when it was closed.
const terminal = document.querySelector(".textual-terminal");
const again = document.getElementById("again");
const stands = document.body.classList;
let connected = false;

again.addEventListener("click", () => window.location.reload());

// The terminal would tell a connection that is gone that it was left.
for (const kind of ["blur", "focus"]) {
  document.addEventListener(kind, (event) => stands.contains("-closed") && event.stopPropagation(), true);
}

new MutationObserver(() => {
  if (stands.contains("-closed")) {
    terminal.inert = true;
    again.focus();
  } else if (stands.contains("-loaded") && !connected) {
    connected = true;
    document.querySelector(".xterm-helper-textarea").focus();
  }
}).observe(document.body, { attributeFilter: ["class"] });
