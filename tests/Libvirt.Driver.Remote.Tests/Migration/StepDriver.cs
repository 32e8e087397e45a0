using System.Text;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>Answers steps that stand for all in tests of the server, and notes that it was reached.</summary>
internal sealed class StepDriver : HypervisorDriver
{
    public static readonly Uuid GuestUuid = Uuid.TryParse("8f3c1a54-1d5c-4c53-9b11-0f5a7c2b0001", out var uuid) ? uuid : throw new InvalidOperationException();

    /// <summary>What was called.</summary>
    public List<string> Reached { get; } = [];

    /// <summary>What the tunnel carried.</summary>
    public CollectingStream Tunnel { get; } = new();

    public override string ConnectGetType(Connection conn) => "QEMU";

    public override Domain DomainLookupByUUID(Connection conn, Uuid uuid) => uuid.Equals(GuestUuid) ? new(conn, "true-name", uuid, 1) : throw Missing();

    public override Domain DomainLookupByName(Connection conn, string name) => name == "arrived" ? new(conn, name, GuestUuid, 1) : throw Missing();

    public override (byte[] CookieOut, string Xml) DomainMigrateBegin3(Domain domain, string? xml, ulong flags, string? destinationName, ulong bandwidth)
    {
        Reached.Add("begin");
        return ([1], "<domain/>");
    }

    public override (byte[] CookieOut, string? UriOut) DomainMigratePrepare3Params(Connection connection, TypedParameter[] parameters, byte[] cookieIn, uint flags)
    {
        Reached.Add("prepare");
        return (cookieIn, null);
    }

    public override (byte[] CookieOut, string? UriOut) DomainMigratePrepare3(Connection connection, byte[] cookieIn, string? uriIn, ulong flags, string? destinationName, ulong bandwidth, string xml)
    {
        Reached.Add("prepare");
        return (cookieIn, null);
    }

    public override (Domain Domain, byte[] CookieOut) DomainMigrateFinish3Params(Connection connection, TypedParameter[] parameters, byte[] cookieIn, uint flags, bool cancelled)
    {
        Reached.Add("finish");
        return (new Domain(connection, "arrived", GuestUuid, 5), []);
    }

    public override byte[] DomainMigratePrepareTunnel3Params(Connection connection, Stream stream, TypedParameter[] parameters, byte[] cookieIn, uint flags)
    {
        Reached.Add($"tunnel {parameters.Length} {Encoding.UTF8.GetString(cookieIn)} {flags}");
        stream.Driver = Tunnel;
        return [9, 9];
    }

    public override byte[] DomainMigratePrepareTunnel3(Connection connection, Stream stream, byte[] cookieIn, ulong flags, string? destinationName, ulong bandwidth, string xml)
    {
        Reached.Add($"tunnel {destinationName} {Encoding.UTF8.GetString(cookieIn)} {flags} {bandwidth} {xml}");
        stream.Driver = Tunnel;
        return [8];
    }

    public override void DomainMigratePrepareTunnel(Connection connection, Stream stream, ulong flags, string? destinationName, ulong bandwidth, string xml)
    {
        Reached.Add($"tunnel {destinationName} {flags} {bandwidth} {xml}");
        stream.Driver = Tunnel;
    }

    private static LibvirtException Missing() => LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.NoDomain, "no such guest");
}
