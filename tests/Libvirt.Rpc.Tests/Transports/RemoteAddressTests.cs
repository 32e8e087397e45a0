using System.Text.RegularExpressions;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Tests.Transports;

public sealed class RemoteAddressTests
{
    /// <summary>Index of the row, and a name for the test's output.</summary>
    public static TheoryData<int, string> Rows
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (int i = 0; i < RecordedUri.All.Count; i++)
                data.Add(i, RecordedUri.All[i].ToString());
            return data;
        }
    }

    [Fact]
    public void TheTableHasAllKindsOfRows()
    {
        Assert.True(RecordedUri.All.Count > 500);
        Assert.True(RecordedUri.All.Count(row => row.IsRefused) > 50);
        Assert.True(RecordedUri.All.Count(row => row.Arguments is not null) > 100);
    }

    [Theory, MemberData(nameof(Rows))]
    public void IsUnderstoodAsNativeDoes(int index, string name)
    {
        Assert.NotEmpty(name);
        var row = RecordedUri.All[index];
        if (row.IsRefused)
        {
            var refusal = Assert.Throws<LibvirtException>(() => Parse(row));
            Assert.Equal((row.Code, row.Domain, row.Message), ((int)refusal.Code, (int)refusal.Error.Domain, refusal.Message));
            return;
        }
        if (row.Message.Contains("Key file path must be provided", StringComparison.Ordinal))
        {
            var refusal = Assert.Throws<LibvirtException>(() => Parse(row));
            Assert.Equal((row.Code, row.Domain, row.Message), ((int)refusal.Code, (int)refusal.Error.Domain, refusal.Message));
            return;
        }
        var address = Parse(row);
        Assert.Equal(row.Name, address.Name);
        Assert.Equal(row.Daemon, address.Daemon ?? "");
        Assert.Equal(row.ReadOnly, address.ReadOnly);
        if (row.Socket.Length > 0)
        {
            Assert.Equal(row.Socket, address.Socket);
            Assert.Equal(row.Mode, address.Mode.ToString().ToLowerInvariant());
        }
        if (Regex.Match(row.Message, "Failed to connect socket to '(.*)'") is { Success: true } local)
            Assert.Equal(local.Groups[1].Value, address.Socket);
        if (Regex.Match(row.Message, "unable to connect to server at '(.*)'") is { Success: true } server)
            Assert.Equal(server.Groups[1].Value, $"{address.Host}:{(address.Port == 0 ? 22 : address.Port)}");
        if (row.Arguments is { Length: > 0 } arguments)
            Assert.Equal(arguments[..^1], SshCommand.Arguments(address, [])[..^1]);
    }

    internal static RemoteAddress Parse(RecordedUri row)
    {
        var text = string.Join('\n', row.Configuration.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Replace("=", " = \"", StringComparison.Ordinal) + "\""));
        var configuration = new ClientConfiguration(ConfigurationFile.Parse(text, "libvirt.conf"));
        return RemoteAddress.Parse(row.Uri == "-" ? null : LibvirtUri.Parse(row.Uri), row.ReadOnly, configuration, new RecordedDaemons(row));
    }
}
