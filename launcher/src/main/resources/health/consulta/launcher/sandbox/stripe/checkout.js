const number = document.getElementById("number");
const expiry = document.getElementById("expiry");

const grouped = (digits) => digits.replace(/(.{4})(?=.)/g, "$1 ");

const keepCaret = (input, format) => {
  const before = input.value.slice(0, input.selectionStart).replace(/\D/g, "").length;
  input.value = format(input.value.replace(/\D/g, ""));
  let caret = 0;
  for (let seen = 0; caret < input.value.length && seen < before; caret++) {
    if (/\d/.test(input.value[caret])) seen++;
  }
  input.setSelectionRange(caret, caret);
};

number?.addEventListener("input", () => keepCaret(number, (d) => grouped(d.slice(0, 19))));

expiry?.addEventListener("input", (event) => {
  if (event.inputType?.startsWith("delete")) return;
  const digits = expiry.value.replace(/\D/g, "").slice(0, 4);
  expiry.value = digits.length >= 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
});

document.querySelectorAll("[data-number]").forEach((button) =>
  button.addEventListener("click", () => {
    number.value = grouped(button.dataset.number);
    expiry.value = "12/34";
    document.getElementById("cvc").value = "123";
    document.getElementById("name").value ||= "Camille Test";
    document.getElementById("pay").focus();
  }),
);

document.querySelectorAll("form").forEach((form) =>
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    form.setAttribute("aria-busy", "true");
    const progress = document.getElementById("progress");
    if (progress) progress.textContent = form.dataset.wait;
  }),
);

window.addEventListener("pageshow", () =>
  document.querySelectorAll("form").forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }),
);

(document.getElementById("alert") ?? document.querySelector("[aria-invalid=true]"))?.focus();
