using System.Text.Json.Nodes;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>What identifies an error.</summary>
public sealed record RecordedError(int Code, int Domain, string Message)
{
    public static RecordedError Parse(JsonNode list) => new((int)list[0]!, (int)list[1]!, (string)list[2]!);

    public static RecordedError Of(LibvirtException error) => new((int)error.Code, (int)error.Error.Domain, error.Message);

    public LibvirtException ToException() => new(new ErrorRecord((ErrorNumber)Code, (ErrorDomain)Domain, ErrorLevel.Error, Message, Message, null, null, 0, 0));
}
