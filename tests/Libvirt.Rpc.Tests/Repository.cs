namespace Libvirt.Rpc.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder of the data that everything is generated from.</summary>
    public static string Abi { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "abi", "rpc.json")))
                return Path.Combine(folder, "abi");
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
