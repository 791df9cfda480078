package health.consulta.portal.gateway;

import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.notification.ChangeMailTemplate;
import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailPreview;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailVersion;
import health.consulta.contract.notification.MailWords;
import health.consulta.contract.notification.Notification;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The bell, and what the mails say.
@FeignClient(name = "notification", url = "${consulta.gateway}")
public interface NotificationApi {
  @GetMapping("/api/notifications")
  Page<Notification> notifications(@RequestParam int page, @RequestParam int size);

  @PostMapping("/api/notifications/{id}/read")
  void read(@PathVariable UUID id);

  /// What the mails say; administrators only, as all that follows.
  @GetMapping("/api/notifications/templates")
  Items<MailTemplate> templates();

  @GetMapping("/api/notifications/templates/{kind}/{language}")
  MailTemplate template(@PathVariable String kind, @PathVariable MailLanguage language);

  @PutMapping("/api/notifications/templates/{kind}/{language}")
  MailTemplate change(
      @PathVariable String kind,
      @PathVariable MailLanguage language,
      @RequestBody ChangeMailTemplate change);

  @GetMapping("/api/notifications/templates/{kind}/{language}/versions")
  Page<MailVersion> versions(
      @PathVariable String kind,
      @PathVariable MailLanguage language,
      @RequestParam int page,
      @RequestParam int size);

  @PostMapping("/api/notifications/templates/{kind}/{language}/preview")
  MailPreview preview(
      @PathVariable String kind, @PathVariable MailLanguage language, @RequestBody MailWords words);

  @PostMapping("/api/notifications/templates/{kind}/{language}/trial")
  void trial(
      @PathVariable String kind, @PathVariable MailLanguage language, @RequestBody MailWords words);
}
