using System.Text;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

/// <summary>What the other host's shell does with our command line, compared with what it does with native's: the lines may differ, the programs that run may not.</summary>
public sealed class RemoteCommandTests
{
    /// <summary>Which programs the other host has.</summary>
    private static readonly string[] Equipments = ["virt-ssh-helper nc-q", "nc-q", "nc", "virt-ssh-helper"];

    [Fact]
    public void StartsTheSameProgramsAsNativesLine()
    {
        var lines = RecordedUri.All.Where(row => row.Arguments is { Length: > 0 }).DistinctBy(row => row.Arguments![^1]).ToList();
        Assert.True(lines.Count > 40);
        foreach (var equipment in Equipments)
        {
            using var folder = Host(equipment);
            int started = 0;
            foreach (var row in lines)
            {
                var address = RemoteAddressTests.Parse(row);
                var ours = RemoteCommand.For(address);
                // Native does not quote the socket: where that matters, ours is right and native's line goes wrong.
                if (address.Proxy != ProxyKind.Native && ShellText.Quote(address.Socket!) != address.Socket)
                    continue;
                var native = Run(folder, row.Arguments![^1]);
                started += native.Length > 0 ? 1 : 0;
                Assert.Equal($"{row.Uri} on {equipment}: {native}", $"{row.Uri} on {equipment}: {Run(folder, ours)}");
            }
            Assert.True(started > 10);
        }
    }

    [Theory]
    [InlineData("/tmp/a b")]
    [InlineData("/tmp/a'b\"c")]
    [InlineData("/tmp/$(touch x)`touch y`;touch z&")]
    [InlineData("")]
    [InlineData("/tmp/*!\\")]
    public void QuotesWhatTheUriSays(string socket)
    {
        using var folder = Host("nc-q");
        var address = RemoteAddress.Parse(LibvirtUri.Parse($"qemu+ssh://h/system?proxy=netcat&socket={Uri.EscapeDataString(socket)}"), false, new(null));
        Assert.Equal($"nc [-q0] [-U] [{socket}]", Run(folder, RemoteCommand.For(address)));
        Assert.Equal(4, Directory.GetFiles(folder.Path).Length); // nothing was touched
    }

    [Theory]
    [InlineData("$(touch x)")]
    [InlineData("it's;x")]
    public void QuotesTheNameForTheHelper(string name)
    {
        using var folder = Host("virt-ssh-helper");
        var address = RemoteAddress.Parse(LibvirtUri.Parse($"qemu+ssh://h/system?proxy=native&name={Uri.EscapeDataString(name)}"), true, new(null));
        Assert.Equal($"virt-ssh-helper [-r] [{name}]", Run(folder, RemoteCommand.For(address)));
    }

    /// <summary>A folder of programs that write down how they were called.</summary>
    private static ScratchFolder Host(string equipment)
    {
        const string Record = "for a in \"$@\"; do printf ' [%s]' \"$a\"; done";
        var folder = new ScratchFolder();
        foreach (var tool in (string[])["sh", "grep", "which"])
            File.CreateSymbolicLink(folder[tool], "/usr/bin/" + tool);
        foreach (var program in equipment.Split(' '))
            if (program == "virt-ssh-helper")
                folder.Script(program, $"printf virt-ssh-helper; {Record}");
            else
                folder.Script("nc", $"[ \"$*\" = -q ] && {{ echo 'nc: {(program == "nc-q" ? "option requires an argument" : "invalid option")} -- q'; exit 1; }}; printf nc; {Record}");
        return folder;
    }

    private static string Run(ScratchFolder folder, string line)
    {
        using var channel = PipeChannel.Start("/bin/sh", ["-c", $"cd {folder.Path}; {line} 2>/dev/null"], [$"PATH={folder.Path}"]);
        try
        {
            return channel.Read();
        }
        catch (LibvirtException error)
        {
            return new StringBuilder("error ").Append(error.Message).ToString();
        }
    }
}
