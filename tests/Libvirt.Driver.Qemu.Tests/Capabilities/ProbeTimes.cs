using System.Diagnostics;
using Libvirt.Driver.Qemu.Capabilities.Probing;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>How long it takes to ask all emulators of this host: `dotnet run -- probe [FOLDER]`.</summary>
internal static class ProbeTimes
{
    /// <param name="kept">A folder for what emulators answered; null to forget it.</param>
    public static void Print(string? kept)
    {
        if (kept is not null)
            Print("kept in " + kept, kept);
        var folder = Directory.CreateTempSubdirectory("probe").FullName;
        try
        {
            for (int i = 0; i < 4; i++)
                Print(i == 0 ? "cold, first in this process" : "cold", folder + "/" + i);
            for (int i = 0; i < 3; i++)
                Print("kept", folder + "/0");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void Print(string what, string folder)
    {
        var catalog = new EmulatorCatalog(new ProbeSettings { CacheFolder = folder, LibraryVersion = 12_008_000 });
        var watch = Stopwatch.StartNew();
        var all = catalog.All();
        Console.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms, {string.Join(", ", all.Select(a => $"{a.Path} {a.Emulator.Has("kvm")}").Distinct())}");
    }
}
