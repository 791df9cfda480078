package health.consulta.portal.mails;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.notification.MailPlaceholder;
import health.consulta.portal.frame.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the words of a mail may leave open; each goes where somebody was writing.
final class Blanks extends Div {
  /// As if it were typed, so that the browser can undo it.
  private static final String TYPE =
      """
      const input = this.inputElement;
      input.setRangeText($0, input.selectionStart, input.selectionEnd, 'end');
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      this.focus();
      """;

  private List<MailPlaceholder> placeholders = List.of();
  private @Nullable Component field;
  private boolean subject;

  Blanks() {
    addClassName("s-blanks");
    getElement().setAttribute("role", "group").setAttribute("aria-label", Words.of("mails.blanks"));
  }

  void of(List<MailPlaceholder> known) {
    placeholders = known;
    draw();
  }

  /// @param field where somebody writes
  /// @param subject whether others read it over a shoulder
  void into(Component field, boolean subject) {
    this.field = field;
    if (this.subject == subject) return;
    this.subject = subject;
    draw();
  }

  private void draw() {
    removeAll();
    add(new Span(Words.of(placeholders.isEmpty() ? "mails.blanks.none" : "mails.blanks")));
    placeholders.forEach(each -> add(chip(each)));
  }

  private NativeButton chip(MailPlaceholder placeholder) {
    var written = "{" + placeholder.name() + "}";
    var chip = new NativeButton(Words.ofCode("mails.blank", placeholder.name()));
    chip.addClickListener(clicked -> type(written));
    Words.name(chip, Words.of("mails.blank.insert", chip.getText(), written));
    chip.setEnabled(!subject || placeholder.inSubject());
    return chip;
  }

  private void type(String written) {
    if (field != null) field.getElement().executeJs(TYPE, written);
  }
}
