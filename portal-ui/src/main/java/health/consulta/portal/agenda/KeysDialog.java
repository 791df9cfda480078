package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.dom.Element;
import health.consulta.portal.frame.Words;

/// All keys of the agenda, and the switch for those of one letter.
final class KeysDialog extends Dialog {
  private static final String[] KEYS = {
    "← ↑ ↓ →",
    "browse",
    "↵",
    "open",
    "M",
    "move",
    "Alt ↑ ↓",
    "shift",
    "R Maj ↑ ↓",
    "resize",
    "Ctrl C",
    "copy",
    "Ctrl V",
    "paste",
    "Home End",
    "ends",
    "N",
    "new",
    "A",
    "arrived",
    "S",
    "admitted",
    "F",
    "done",
    "Del",
    "cancel",
    "Ctrl Z",
    "undo",
    "T",
    "today",
    "J 3 H O",
    "dayWeek",
    "Ctrl K",
    "palette",
    "G",
    "goTo",
    "[ ]",
    "people",
    "Esc",
    "close",
    "?",
    "all"
  };

  KeysDialog() {
    setHeaderTitle(Words.of("agenda.keys"));
    setWidth("34rem");
    var list = new Element("dl").setAttribute("class", "s-keys");
    for (var i = 0; i < KEYS.length; i += 2) {
      var keys = new Element("dt");
      for (var key : KEYS[i].split(" ")) keys.appendChild(new Element("kbd").setText(key));
      list.appendChild(keys, new Element("dd").setText(Words.of("agenda.keys." + KEYS[i + 1])));
    }
    getElement().appendChild(list);
    var letters = new Checkbox(Words.of("agenda.keys.letters"), true);
    letters.addValueChangeListener(change ->
        getElement()
            .executeJs("localStorage.setItem('keys', $0 ? 'on' : 'off')", change.getValue()));
    getElement()
        .executeJs("return localStorage.getItem('keys') !== 'off'")
        .then(Boolean.class, letters::setValue);
    add(letters);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()));
  }
}
