// Goes on by itself; without a script the button does.
document.querySelector("form").requestSubmit();
