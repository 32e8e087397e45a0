namespace Libvirt.Daemon.Tests.Data;

/// <summary>The checked-in files around this test.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "libvirt-aot.sln")))
                return folder;
        throw new InvalidOperationException("libvirt-aot.sln not found above " + AppContext.BaseDirectory);
    }
}
