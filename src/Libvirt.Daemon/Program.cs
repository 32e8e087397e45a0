using Libvirt.Daemon;
using Libvirt.Daemon.Interop;
using Libvirt.Daemon.Serving;
using Libvirt.Daemon.SshHelper;

var commandLine = Native.CommandLine();
// The kernel knows the name that the program was called by; the runtime knows how many arguments follow it (under the JIT "dotnet libvirtd.dll" stands before them).
var name = commandLine[^(args.Length + 1)];
if (Path.GetFileName(name) == SshHelperMain.Name)
    return SshHelperMain.Run(args);
if (DaemonProgram.Find(name) is not { } program)
{
    StandardStreams.WriteError($"{name}: this program is called by the name of a daemon: {string.Join(", ", DaemonProgram.All.Select(p => p.Name))}\n");
    return 1;
}
return new DaemonMain(program, name, DaemonPaths.Of(program), ServerFactory.Create).Run(args);
