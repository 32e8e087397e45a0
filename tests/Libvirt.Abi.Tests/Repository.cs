using Libvirt.Abi.Model;

namespace Libvirt.Abi.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds abi/.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>abi/ as it is checked in.</summary>
    public static AbiFolder Abi { get; } = new(Path.Combine(Root, "abi"));

    /// <summary>Whether a program can be started.</summary>
    public static bool HasTool(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, name)));

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "abi", "api.json")) && Directory.Exists(Path.Combine(folder, "src")))
                return folder;
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
