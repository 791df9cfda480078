package health.consulta.launcher;

import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Ports;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;

/// What the environment may change: `CONSULTA_PORT_GATEWAY=9080` and so on for each name in
/// [#PORTS].
public record Settings(Map<String, String> environment) {
  /// Every port with its usual value, in the order of the documentation. A service's management
  /// port is its port + 1000.
  public static final Map<String, Integer> PORTS = ports();

  private static final int MANAGEMENT = 1000;
  private static final int FREE_FROM = 12_000;
  private static final int FREE_TO = 32_000;

  public static Settings ofEnvironment() {
    return new Settings(System.getenv());
  }

  /// These settings with every port on a free one, for a platform beside another. They lie below
  /// those from which systems take the ports of outgoing connections: such a one may be taken
  /// before its process starts.
  public Settings onFreePorts() {
    var changed = new HashMap<>(environment);
    var free = freeWithManagement();
    PORTS.keySet().forEach(name -> changed.put(variable(name), Integer.toString(free.next())));
    return new Settings(Map.copyOf(changed));
  }

  /// These settings and one more, or another value for it.
  Settings with(String variable, String value) {
    var changed = new HashMap<>(environment);
    changed.put(variable, value);
    return new Settings(Map.copyOf(changed));
  }

  /// What differs from this process's own environment, which its children have anyway; the ports
  /// have their own way to them.
  Map<String, String> own() {
    return environment.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith(variable("")))
        .filter(entry -> !entry.getValue().equals(System.getenv(entry.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static PrimitiveIterator.OfInt freeWithManagement() {
    return new SecureRandom()
        .ints(FREE_FROM, FREE_TO - MANAGEMENT)
        .filter(port -> port / MANAGEMENT % 2 == 0) // no port is another's management port
        .distinct()
        .filter(port -> !Ports.open(port) && !Ports.open(port + MANAGEMENT))
        .iterator();
  }

  /// The port of a process, by its name in [#PORTS].
  public int port(String name) {
    var usual = PORTS.get(name);
    if (usual == null) {
      throw new IllegalArgumentException("no port is named " + name);
    }
    var own = environment.get(variable(name));
    if (own == null || own.isBlank()) {
      return usual;
    }
    try {
      var port = Integer.parseInt(own.strip());
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw new CannotGoOn(variable(name) + " must be a port from 1 to 65535, not '" + own + "'.");
  }

  /// The name of the variable that changes a port.
  public static String variable(String name) {
    return "CONSULTA_PORT_" + name.toUpperCase(Locale.ROOT);
  }

  private static Map<String, Integer> ports() {
    var ports = new LinkedHashMap<String, Integer>();
    ports.put("gateway", 8080);
    ports.put("portal", 8081);
    ports.put("registry", 8761);
    ports.put("user", 8101);
    ports.put("booking", 8102);
    ports.put("consultation", 8103);
    ports.put("payment", 8104);
    ports.put("billing", 8105);
    ports.put("notification", 8106);
    ports.put("reporting", 8107);
    ports.put("sandbox", 8090);
    ports.put("mailbox", 8025);
    ports.put("smtp", 1025);
    ports.put("kafka", 9092);
    ports.put("mysql", 3307);
    ports.put("mongodb", 27018);
    return java.util.Collections.unmodifiableMap(ports);
  }
}
