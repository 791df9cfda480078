package health.consulta.portal.mails;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailWords;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The words of a mail, part by part.
final class WordsForm extends Div {
  private static final String SUBJECT = "subject";
  private static final String TEXT = "text";
  private static final int PAUSE = 400;

  private final Consumer<MailWords> typed;
  private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
  private final Blanks blanks = new Blanks();
  private boolean filling;

  /// @param typed asked with each change, once somebody pauses
  WordsForm(Consumer<MailWords> typed) {
    this.typed = typed;
    addClassName("s-words");
    add(blanks);
    var subject = new TextField();
    subject.setMaxLength(MailWords.HEADLINE);
    field(SUBJECT, subject);
    var title = new TextField();
    title.setMaxLength(MailWords.HEADLINE);
    field("title", title);
    var text = new TextArea();
    text.setMaxLength(MailWords.TEXT);
    text.setMinRows(5);
    field(TEXT, text);
    var action = new TextField();
    action.setMaxLength(MailWords.ACTION);
    field("action", action);
    var note = new TextField();
    note.setMaxLength(MailWords.NOTE);
    field("note", note);
  }

  private void field(String name, TextFieldBase<?, String> field) {
    field.setLabel(Words.of("mails.part." + name));
    field.setHelperText(Words.of("mails.part." + name + ".hint"));
    field.setWidthFull();
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE);
    field.addValueChangeListener(change -> {
      if (!filling) typed.accept(value());
    });
    field.addFocusListener(focus -> blanks.into(field, name.equals(SUBJECT)));
    fields.put(name, field);
    add(field);
  }

  void show(MailTemplate template, MailWords words) {
    blanks.of(template.placeholders());
    blanks.into(of(TEXT), false);
    filling = true;
    of(SUBJECT).setValue(words.subject());
    of("title").setValue(words.title());
    of(TEXT).setValue(words.text());
    of("action").setValue(words.action());
    of("note").setValue(words.note());
    filling = false;
    right();
  }

  MailWords value() {
    return new MailWords(
        of(SUBJECT).getValue(),
        of("title").getValue(),
        of(TEXT).getValue(),
        of("action").getValue(),
        of("note").getValue());
  }

  void right() {
    fields.values().forEach(field -> field.setInvalid(false));
  }

  /// Says beside each field what is wrong with it.
  ///
  /// @return false when the problem is with none of them
  boolean wrong(GatewayProblem problem) {
    right();
    for (var wrong : WrongWords.of(problem)) {
      var field = fields.get(wrong.part());
      if (field == null || field.isInvalid()) continue;
      field.setErrorMessage(wrong.words());
      field.setInvalid(true);
    }
    return fields.values().stream().anyMatch(TextFieldBase::isInvalid);
  }

  private TextFieldBase<?, String> of(String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }
}
