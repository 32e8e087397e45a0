using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Runs this program again, in a network namespace of its own: what it makes there is gone with it, and nothing of the machine's network changes.</summary>
public static class PrivateNetwork
{
    private const int Milliseconds = 180_000, Kill = 9;

    /// <summary>Inside: /sys tells of the new namespace, and the control groups below it are those of the machine.</summary>
    private const string Enter = """
        mount --rbind /sys/fs/cgroup "$1" && mount -t sysfs sysfs /sys && mount --move "$1" /sys/fs/cgroup && ip link set lo up || exit 4
        program=$2; shift 2; exec "$program" exec "$@"
        """;

    /// <summary>Why it cannot be done here; null when it can.</summary>
    public static string? Missing
    {
        get
        {
            foreach (var (program, package) in new[] { ("unshare", "util-linux"), ("ip", "iproute2"), ("bridge", "iproute2"), ("tc", "iproute2") })
                if (ProgramPath.Find(program) is null)
                    return $"no program {program} (package {package})";
            return CommandOutput.Run([ProgramPath.Find("unshare")!, "-n", "true"]) is { Status: 0 } ? File.Exists("/dev/net/tun") ? null : "no /dev/net/tun" : "no network namespaces here";
        }
    }

    /// <summary>Runs one case of <see cref="NetworkCases"/>.</summary>
    public static void Run(string name)
    {
        var folder = Directory.CreateTempSubdirectory("libvirt-net");
        var said = Path.Combine(folder.FullName, "said");
        var groups = Directory.CreateDirectory(Path.Combine(folder.FullName, "groups"));
        try
        {
            using var output = OutputFile.Open(said, false, ErrorDomain.None);
            using var process = SupervisedProcess.Start(new()
            {
                Program = ProgramPath.Find("unshare")!,
                Arguments = ["unshare", "--net", "--mount", "--propagation", "private", "/bin/sh", "-c", Enter, "sh", groups.FullName, Environment.ProcessPath!, typeof(PrivateNetwork).Assembly.Location, "network", name],
                Environment = [.. ChildEnvironment.Make(), "DOTNET_TieredPGO=0"],
                Output = output.Number,
                Error = output.Number,
                NewSession = true,
            }, new());
            var end = process.WaitForEnd(Milliseconds);
            if (end is null)
                process.Signal(Kill);
            Assert.True(end is { Status: 0 }, $"{name}: {end} {File.ReadAllText(said)}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The other process.</summary>
    public static int RunCase(string name)
    {
        try
        {
            using var cases = new NetworkCases();
            NetworkCases.All[name](cases);
            return 0;
        }
        catch (Exception e)
        {
            Console.WriteLine(e);
            return 1;
        }
    }
}
