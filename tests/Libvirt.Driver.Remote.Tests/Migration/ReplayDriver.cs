using System.Text;
using System.Text.Json.Nodes;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>One side of a recorded migration: overrides the steps, and what the leading asks besides.</summary>
internal sealed class ReplayDriver(string side, ReplayScript script, string uri) : HypervisorDriver
{
    public override string ConnectGetType(Connection conn) => "QEMU";

    public override string ConnectGetURI(Connection conn) => uri;

    public override bool Supports(Connection connection, DriverFeature feature) => script.Supports(side, feature);

    public override DomainInfo DomainGetInfo(Domain domain) => new() { State = (byte)(int)Step("DomainGetInfo", domain, [])["state"]! };

    public override (int State, int Reason) DomainGetState(Domain domain, uint flags) => ((int)Step("DomainGetState", domain, new() { ["flags"] = flags })["state"]!, 0);

    public override string DomainGetXMLDesc(Domain domain, uint flags) => Text(Step("DomainGetXmlDesc", domain, new() { ["flags"] = flags }), "xml")!;

    public override Domain DomainLookupByName(Connection conn, string name) => Guest(conn, Step("DomainLookupByName", null, new() { ["name"] = name }), "dom");

    public override (byte[] CookieOut, string Xml) DomainMigrateBegin3(Domain domain, string? xml, ulong flags, string? destinationName, ulong bandwidth)
        => Begun(Step("DomainMigrateBegin3", domain, new() { ["xmlin"] = xml, ["flags"] = flags, ["dname"] = destinationName, ["resource"] = bandwidth }));

    public override (byte[] CookieOut, string Xml) DomainMigrateBegin3Params(Domain domain, TypedParameter[] parameters, uint flags)
        => Begun(Step("DomainMigrateBegin3Params", domain, new() { ["params"] = RecordedParameters.Write(parameters), ["flags"] = flags }));

    public override (byte[] CookieOut, string? UriOut) DomainMigratePrepare3(Connection connection, byte[] cookieIn, string? uriIn, ulong flags, string? destinationName, ulong bandwidth, string xml)
        => Prepared(Step("DomainMigratePrepare3", null, new() { ["cookie_in"] = Text(cookieIn), ["uri_in"] = uriIn, ["flags"] = flags, ["dname"] = destinationName, ["resource"] = bandwidth, ["dom_xml"] = xml }), "cookie_out");

    public override (byte[] CookieOut, string? UriOut) DomainMigratePrepare3Params(Connection connection, TypedParameter[] parameters, byte[] cookieIn, uint flags)
        => Prepared(Step("DomainMigratePrepare3Params", null, new() { ["params"] = RecordedParameters.Write(parameters), ["cookie_in"] = Text(cookieIn), ["flags"] = flags }), "cookie_out");

    public override byte[] DomainMigratePerform3(Domain domain, string? xml, byte[] cookieIn, string? connectionUri, string? uri, ulong flags, string? destinationName, ulong bandwidth)
        => Cookie(Step("DomainMigratePerform3", domain, new()
        {
            ["xmlin"] = xml, ["cookie_in"] = Text(cookieIn), ["dconnuri"] = connectionUri, ["uri"] = uri, ["flags"] = flags, ["dname"] = destinationName, ["resource"] = bandwidth,
        }), "cookie_out");

    public override byte[] DomainMigratePerform3Params(Domain domain, string? connectionUri, TypedParameter[] parameters, byte[] cookieIn, uint flags)
        => Cookie(Step("DomainMigratePerform3Params", domain, new() { ["dconnuri"] = connectionUri, ["params"] = RecordedParameters.Write(parameters), ["cookie_in"] = Text(cookieIn), ["flags"] = flags }), "cookie_out");

    public override (Domain Domain, byte[] CookieOut) DomainMigrateFinish3(Connection connection, string destinationName, byte[] cookieIn, string? connectionUri, string? uri, ulong flags, bool cancelled)
        => Finished(connection, Step("DomainMigrateFinish3", null, new()
        {
            ["dname"] = destinationName, ["cookie_in"] = Text(cookieIn), ["dconnuri"] = connectionUri, ["uri"] = uri, ["flags"] = flags, ["cancelled"] = cancelled ? 1 : 0,
        }));

    public override (Domain Domain, byte[] CookieOut) DomainMigrateFinish3Params(Connection connection, TypedParameter[] parameters, byte[] cookieIn, uint flags, bool cancelled)
        => Finished(connection, Step("DomainMigrateFinish3Params", null, new() { ["params"] = RecordedParameters.Write(parameters), ["cookie_in"] = Text(cookieIn), ["flags"] = flags, ["cancelled"] = cancelled ? 1 : 0 }));

    public override void DomainMigrateConfirm3(Domain domain, byte[] cookieIn, ulong flags, bool cancelled)
        => Step("DomainMigrateConfirm3", domain, new() { ["cookie_in"] = Text(cookieIn), ["flags"] = flags, ["cancelled"] = cancelled ? 1 : 0 });

    public override void DomainMigrateConfirm3Params(Domain domain, TypedParameter[] parameters, byte[] cookieIn, uint flags, bool cancelled)
        => Step("DomainMigrateConfirm3Params", domain, new() { ["params"] = RecordedParameters.Write(parameters), ["cookie_in"] = Text(cookieIn), ["flags"] = flags, ["cancelled"] = cancelled ? 1 : 0 });

    public override (byte[] Cookie, string? UriOut) DomainMigratePrepare(Connection connection, string? uriIn, ulong flags, string? destinationName, ulong bandwidth)
        => Prepared(Step("DomainMigratePrepare", null, new() { ["uri_in"] = uriIn, ["flags"] = flags, ["dname"] = destinationName, ["resource"] = bandwidth }), "cookie");

    public override (byte[] Cookie, string? UriOut) DomainMigratePrepare2(Connection connection, string? uriIn, ulong flags, string? destinationName, ulong bandwidth, string xml)
        => Prepared(Step("DomainMigratePrepare2", null, new() { ["uri_in"] = uriIn, ["flags"] = flags, ["dname"] = destinationName, ["resource"] = bandwidth, ["dom_xml"] = xml }), "cookie");

    public override void DomainMigratePerform(Domain domain, byte[] cookie, string uri, ulong flags, string? destinationName, ulong bandwidth)
        => Step("DomainMigratePerform", domain, new() { ["cookie"] = Text(cookie), ["uri"] = uri, ["flags"] = flags, ["dname"] = destinationName, ["resource"] = bandwidth });

    public override Domain DomainMigrateFinish(Connection connection, string destinationName, byte[] cookie, string uri, ulong flags)
        => Guest(connection, Step("DomainMigrateFinish", null, new() { ["dname"] = destinationName, ["cookie"] = Text(cookie), ["uri"] = uri, ["flags"] = flags }), "ddom");

    public override Domain DomainMigrateFinish2(Connection connection, string destinationName, byte[] cookie, string uri, ulong flags, int result)
        => Guest(connection, Step("DomainMigrateFinish2", null, new() { ["dname"] = destinationName, ["cookie"] = Text(cookie), ["uri"] = uri, ["flags"] = flags, ["retcode"] = result }), "ddom");

    private JsonObject Step(string call, Domain? domain, JsonObject arguments)
    {
        if (domain is not null && domain.Name != RecordedMigration.Guest)
            arguments["dom"] = domain.Name;
        return script.Next(side, call, arguments);
    }

    private static Domain Guest(Connection connection, JsonObject answer, string field) => new(connection, Text(answer, field)!, new Uuid(), 7);

    private static (byte[], string) Begun(JsonObject answer) => (Cookie(answer, "cookie_out"), Text(answer, "xml")!);

    private static (byte[], string?) Prepared(JsonObject answer, string cookie) => (Cookie(answer, cookie), Text(answer, "uri_out"));

    private static (Domain, byte[]) Finished(Connection connection, JsonObject answer) => (Guest(connection, answer, "dom"), Cookie(answer, "cookie_out"));

    private static byte[] Cookie(JsonObject answer, string field) => Encoding.UTF8.GetBytes(Text(answer, field)!);

    private static string Text(byte[] cookie) => Encoding.UTF8.GetString(cookie);

    private static string? Text(JsonObject answer, string field) => (string?)answer[field];
}
