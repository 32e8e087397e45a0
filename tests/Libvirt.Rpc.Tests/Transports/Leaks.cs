namespace Libvirt.Rpc.Tests.Transports;

/// <summary>What this process has open.</summary>
internal static class Leaks
{
    /// <summary>Sockets, pipes and descriptors of processes: the kinds that a channel opens. Files of the runtime come and go by themselves.</summary>
    public static int Descriptors()
    {
        int count = 0;
        foreach (var entry in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
            if (new FileInfo(entry).LinkTarget is { } target && (target.StartsWith("socket:", StringComparison.Ordinal) || target.StartsWith("pipe:", StringComparison.Ordinal)
                || target.StartsWith("anon_inode:[pidfd]", StringComparison.Ordinal) || target.Contains("libvirt", StringComparison.Ordinal)))
                count++;
        return count;
    }

    /// <summary>Children of all threads, zombies too.</summary>
    public static int Children()
        => Directory.EnumerateDirectories("/proc/self/task").Sum(task => File.Exists(task + "/children") ? File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length : 0);

    /// <summary>Runs something and expects as many of both afterwards as before.</summary>
    public static void None(Action action)
    {
        action(); // what stays open once for all
        int descriptors = Descriptors(), children = Children();
        for (int i = 0; i < 5; i++)
            action();
        // The peer of a test is in this process too, and may need a moment to see the end.
        for (int i = 0; i < 200 && Descriptors() > descriptors; i++)
            Thread.Sleep(10);
        Assert.InRange(Descriptors(), 0, descriptors);
        Assert.InRange(Children(), 0, children);
    }
}
