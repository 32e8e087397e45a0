using Libvirt.Daemon;
using Libvirt.Daemon.Serving;
using Libvirt.Daemon.SshHelper;
using Libvirt.Daemon.TestHost;

// DAEMON_TEST_ROOT takes the place of /, DAEMON_TEST_NAME the place of argv[0]; with DAEMON_TEST_REAL the daemon has its own server. DAEMON_TEST_HOLDS makes it a client.
if (Environment.GetEnvironmentVariable("DAEMON_TEST_HOLDS") is { } resource)
    return LockHolder.Run(resource, args);
if (Environment.GetEnvironmentVariable("DAEMON_TEST_NAME") == SshHelperMain.Name)
    return SshHelperMain.Run(args);
var root = Environment.GetEnvironmentVariable("DAEMON_TEST_ROOT") ?? throw new InvalidOperationException("DAEMON_TEST_ROOT is not set");
var program = DaemonProgram.Find(Environment.GetEnvironmentVariable("DAEMON_TEST_NAME") ?? "libvirtd") ?? throw new InvalidOperationException("DAEMON_TEST_NAME is no daemon");
bool isSystem = Environment.GetEnvironmentVariable("DAEMON_TEST_SESSION") is null;
var paths = new DaemonPaths(program, isSystem, root + "/etc", root + "/run/libvirt", $"{root}/{program.Name}.pid", $"{root}/log/{program.Name}.log");
return new DaemonMain(program, program.Name, paths, settings => Environment.GetEnvironmentVariable("DAEMON_TEST_REAL") is null ? new LineServer(root) : ServerFactory.Create(settings)).Run(args);
