using Libvirt.Rpc.Client.Locking;

namespace Libvirt.Daemon.TestHost;

/// <summary>A process that holds a lock for itself, as a hypervisor does: "SOCKET [restrict] [exit]". It says "held", closes the connection and lives on, or ends.</summary>
internal static class LockHolder
{
    public static int Run(string resource, string[] arguments)
    {
        var manager = LockManagerClient.Connect(arguments[0]);
        manager.Register(Uuid.NewRandom(), "holder", 1, (uint)Environment.ProcessId);
        manager.Acquire("", resource, LockFlags.None);
        if (arguments.Contains("restrict"))
            manager.Restrict();
        Interop.StandardStreams.WriteOutput("held\n");
        Span<byte> word = stackalloc byte[1];
        while (Host.Sockets.SocketIo.ReadAvailable(0, word) < 0)
            Thread.Sleep(10);
        if (arguments.Contains("exit"))
            return 0;
        manager.Dispose();
        Thread.Sleep(60_000);
        return 1;
    }
}
