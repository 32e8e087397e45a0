using System.Text.Json;

namespace Libvirt.Documents.Tests.Domains;

/// <summary>Faulty domains and what native libvirt 12.8 says about them on its test driver: code, domain and text must be equal.</summary>
public sealed class DomainErrorTests
{
    /// <summary>Text that differs, and why; code and domain are still compared.</summary>
    private static readonly Dictionary<string, string> OtherText = new()
    {
        ["deep"] = "the excerpt starts a few characters later",
        ["ctlidx"] = "indexes are not negative here, and we say so",
    };

    /// <summary>Errors that differ, and why.</summary>
    private static readonly Dictionary<string, string> Other = new()
    {
        ["cpu5"] = "two faults, the other is named first",
    };

    private static readonly JsonDocument Recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recorded", "domain-errors.json")));

    public static TheoryData<string> Cases => new(Recorded.RootElement.EnumerateObject().Select(e => e.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Same_error_as_native(string name)
    {
        var expected = Recorded.RootElement.GetProperty(name);
        var e = Assert.Throws<LibvirtException>(() => DomainDocument.Parse(expected.GetProperty("document").GetString()!,
            new() { Inactive = true, DefaultArchitecture = "i686" }));
        if (Other.ContainsKey(name))
            return;
        Assert.Equal((expected.GetProperty("code").GetInt32(), expected.GetProperty("domain").GetInt32()), ((int)e.Code, (int)e.Error.Domain));
        if (!OtherText.ContainsKey(name))
            Assert.Equal(expected.GetProperty("message").GetString(), e.Message);
    }
}
