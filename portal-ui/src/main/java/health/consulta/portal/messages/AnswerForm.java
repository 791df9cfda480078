package health.consulta.portal.messages;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.WriteMessage;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Once;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.MessageApi;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer in the practitioner's name. What is typed stays with its conversation until it is
/// sent, whatever is looked at meanwhile.
final class AnswerForm extends Div {
  private final MessageApi messages;
  private final Runnable sent;
  private final TextArea text = new TextArea();
  private final Map<UUID, String> drafts = new HashMap<>();
  private @Nullable UUID conversation;
  private final Once once = new Once();

  /// @param looked somebody begins to answer, so they have read
  AnswerForm(MessageApi messages, Runnable sent, Runnable looked) {
    this.messages = messages;
    this.sent = sent;
    addClassName("s-answer");
    text.setMaxLength(WriteMessage.LONGEST);
    text.setWidthFull();
    text.setMinRows(3);
    text.setMaxRows(10);
    text.addFocusListener(focus -> looked.run());
    text.addValueChangeListener(typed -> {
      text.setInvalid(false);
      if (conversation != null) drafts.put(conversation, typed.getValue());
    });
    var send = new NativeButton(Words.of("inbox.send"), clicked -> send());
    send.addClassName("main");
    add(text, send);
    Shortcuts.addShortcutListener(this, this::send, Key.ENTER, KeyModifier.CONTROL)
        .listenOn(text)
        .resetFocusOnActiveElement();
  }

  void of(Conversation one, Practitioner who) {
    text.setLabel(Words.of("inbox.answer.as", who.displayName()));
    text.setHelperText(Words.of("inbox.slow", who.displayName()));
    if (one.id().equals(conversation)) return;
    conversation = one.id();
    text.setValue(drafts.getOrDefault(one.id(), ""));
    text.setInvalid(false);
  }

  void begin() {
    if (conversation != null) text.focus();
  }

  private void send() {
    var to = conversation;
    var words = text.getValue().strip();
    if (to == null) return;
    if (words.isEmpty()) {
      wrong(Words.of("inbox.empty"));
      return;
    }
    try {
      once.ask(to + words, key -> messages.answer(to, new WriteMessage(words), key));
    } catch (GatewayProblem problem) {
      wrong(Words.of(problem));
      return;
    }
    text.clear();
    drafts.remove(to);
    Words.toast(Words.of("inbox.sent"));
    sent.run();
  }

  private void wrong(String why) {
    text.setErrorMessage(why);
    text.setInvalid(true);
    text.focus();
  }
}
