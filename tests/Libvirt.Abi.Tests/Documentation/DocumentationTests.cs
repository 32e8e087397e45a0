using Libvirt.Abi.Documentation;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Tests.Documentation;

public sealed class DocumentationTests
{
    private static readonly ApiDescription Api = Repository.Abi.Api;

    [Fact]
    public void Every_hand_written_entry_belongs_to_a_name_of_the_API()
    {
        var names = Api.Functions.Select(f => f.Name).Concat(Api.Callbacks.Select(c => c.Name)).Concat(Api.Macros.Select(m => m.Name))
            .Concat(Api.Enums.SelectMany(e => e.Constants.Select(c => c.Name).Append(e.Name))).Concat(Api.Structs.Select(s => s.Name))
            .Concat(Api.Opaque.Select(o => o.Name)).Concat(Api.Typedefs.Select(t => t.Name)).Concat(Api.Variables.Select(v => v.Name)).ToHashSet();
        Assert.DoesNotContain(Repository.Abi.Texts.Names, n => !names.Contains(n));
    }

    [Fact]
    public void Every_function_and_parameter_is_explained()
    {
        var texts = Repository.Abi.Texts;
        Assert.All(Api.Functions, f =>
        {
            Assert.NotEqual("", texts.Function(f.Name));
            Assert.All(f.Parameters, p => Assert.NotEqual("", texts.Parameter(f.Name, p)));
            Assert.Equal(f.Returns == "void", texts.Returns(f.Name, f.Returns).Length == 0);
        });
    }

    [Theory]
    [InlineData("virStoragePoolRefresh", "volumes")]
    [InlineData("virDomainRef", "one more reference")]
    [InlineData("virDomainFree", "Gives back")]
    public void Sentences_fit_their_function(string name, string part) => Assert.Contains(part, Repository.Abi.Texts.Function(name));

    [Theory]
    [InlineData("BlockJobInfo", "block job info")]
    [InlineData("GetXMLDesc", "get XML desc")]
    [InlineData("CPUStats", "CPU stats")]
    [InlineData("maxIds", "max ids")]
    [InlineData("MigrateToURI3", "migrate to URI 3")]
    public void Names_become_words(string name, string words) => Assert.Equal(words, Phrases.Words(name));

    [Fact]
    public void Flags_name_their_enumeration()
    {
        var texts = Repository.Abi.Texts;
        Assert.Contains("virDomainMigrateFlags", texts.Parameter("virDomainMigrate", new ApiParameter("flags", "unsigned int")));
    }
}
