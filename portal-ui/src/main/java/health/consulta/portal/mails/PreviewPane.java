package health.consulta.portal.mails;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.IFrame.SandboxType;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import health.consulta.contract.notification.MailPreview;
import health.consulta.portal.frame.Words;

/// The mail as it would arrive: in a frame that runs nothing and reaches nothing of ours, or as
/// text.
final class PreviewPane extends Section {
  private final Paragraph subject = new Paragraph();
  private final Paragraph old = new Paragraph(Words.of("mails.preview.old"));
  private final IFrame picture = new IFrame();
  private final Pre text = new Pre();
  private final NativeButton asPicture =
      new NativeButton(Words.of("mails.preview.picture"), clicked -> look(true));
  private final NativeButton asText =
      new NativeButton(Words.of("mails.preview.text"), clicked -> look(false));

  PreviewPane() {
    addClassName("s-mail-picture");
    getElement().setAttribute("aria-label", Words.of("mails.preview"));
    picture.setSandbox(SandboxType.RESTRICT_ALL);
    picture.setTitle(Words.of("mails.preview"));
    text.getElement().setAttribute("tabindex", "0");
    old.getElement().setAttribute("role", "status");
    old.setVisible(false);
    var how = new Div(asPicture, asText);
    how.addClassName("s-segments");
    add(how, subject, old, picture, text);
    look(true);
  }

  void show(MailPreview mail) {
    subject.setText(Words.of("mails.preview.subject", mail.subject()));
    picture.setSrcdoc(mail.html());
    text.setText(mail.text());
    old.setVisible(false);
  }

  /// What is shown is not what is typed.
  void behind() {
    old.setVisible(true);
  }

  private void look(boolean html) {
    picture.setVisible(html);
    text.setVisible(!html);
    asPicture.getElement().setAttribute("aria-pressed", String.valueOf(html));
    asText.getElement().setAttribute("aria-pressed", String.valueOf(!html));
  }
}
