package health.consulta.portal.gateway;

import health.consulta.contract.Page;
import health.consulta.contract.notification.Notification;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The bell.
@FeignClient(name = "notification", url = "${consulta.gateway}")
public interface NotificationApi {
  @GetMapping("/api/notifications")
  Page<Notification> notifications(@RequestParam int page, @RequestParam int size);

  @PostMapping("/api/notifications/{id}/read")
  void read(@PathVariable UUID id);
}
