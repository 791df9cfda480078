package health.consulta.launcher.servers;

import health.consulta.launcher.machine.Ports;
import health.consulta.launcher.process.Arguments;
import health.consulta.launcher.process.Logs;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// A one-node Kafka (KRaft) in its own JVM: `--data DIR --port N`.
///
/// An acknowledged record is in the operating system's cache, which survives `kill -9` of every
/// process; it is not flushed to the disk record by record (`log.flush.interval.messages`), so that
/// a power cut may lose the last moments. This is the only class that knows Kafka's internals.
public final class KafkaProcess {
  private KafkaProcess() {}

  public static void main(String[] words) throws Exception {
    Logs.warningsOnly();
    var arguments = new Arguments(words);
    var config =
        KafkaConfig.fromProps(
            settings(Path.of(arguments.text("data")), arguments.number("port"), Ports.free()),
            false);
    format(config);
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
    server.startup();
    server.awaitShutdown();
  }

  private static void format(KafkaConfig config) throws Exception {
    var formatter =
        new Formatter()
            .setIgnoreFormatted(true)
            .setClusterId(Uuid.fromString("Q29uc3VsdGFLYWZrYS4uLg").toString())
            .setNodeId(config.nodeId())
            .setControllerListenerName("CONTROLLER")
            .setMetadataLogDirectory(config.metadataLogDir());
    config.logDirs().forEach(formatter::addDirectory);
    formatter.run();
  }

  private static Properties settings(Path data, int port, int controllerPort) {
    var settings = new Properties();
    settings.put("node.id", "1");
    settings.put("process.roles", "broker,controller");
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("log.dirs", data.toAbsolutePath().toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.retention.ms", "-1");
    settings.put("offsets.retention.minutes", "2147483647"); // else a long rest delivers all again
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("log.index.size.max.bytes", "1048576");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    return settings;
  }
}
