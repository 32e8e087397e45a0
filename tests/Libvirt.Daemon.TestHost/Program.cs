using Libvirt.Daemon;
using Libvirt.Daemon.TestHost;

// DAEMON_TEST_ROOT takes the place of /, DAEMON_TEST_NAME the place of argv[0].
var root = Environment.GetEnvironmentVariable("DAEMON_TEST_ROOT") ?? throw new InvalidOperationException("DAEMON_TEST_ROOT is not set");
var program = DaemonProgram.Find(Environment.GetEnvironmentVariable("DAEMON_TEST_NAME") ?? "libvirtd") ?? throw new InvalidOperationException("DAEMON_TEST_NAME is no daemon");
bool isSystem = Environment.GetEnvironmentVariable("DAEMON_TEST_SESSION") is null;
var paths = new DaemonPaths(program, isSystem, root + "/etc", root + "/run/libvirt", $"{root}/{program.Name}.pid", $"{root}/log/{program.Name}.log");
return new DaemonMain(program, program.Name, paths, _ => new LineServer(root)).Run(args);
