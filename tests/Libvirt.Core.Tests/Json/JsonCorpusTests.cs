using Libvirt.Json;
using Libvirt.Tests.Corpus;

namespace Libvirt.Tests.Json;

/// <summary>Upstream's virjsontest.</summary>
public sealed class JsonCorpusTests
{
    public static TheoryData<string, string> Files => CorpusFolder.Cases("virjsontest", "json-parse-format");

    public static TheoryData<string, string> Changes => CorpusFolder.Cases("virjsontest", "json-add-remove");

    public static TheoryData<string, string> Copies => CorpusFolder.Cases("virjsontest", "json-copy");

    public static TheoryData<string, string> Texts => CorpusFolder.Cases("virjsontest", "json-parse");

    public static TheoryData<string, string> Malformed => CorpusFolder.Cases("virjsontest", "json-parse-failure");

    public static TheoryData<string, string> Lookups => CorpusFolder.Cases("virjsontest", "json-lookup");

    public static TheoryData<string, string> Flat => CorpusFolder.Cases("virjsontest", "json-deflatten");

    public static TheoryData<string, string> Colliding => CorpusFolder.Cases("virjsontest", "json-deflatten-failure");

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void FilesComeOutAgain(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(Data(c.Expect("json")!), JsonValue.Parse(Data(c.Input!)).Format(c.Flag("pretty")) + "\n");
    }

    [CorpusTheory]
    [MemberData(nameof(Changes))]
    public void MembersAreRemovedAndAdded(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        var document = JsonValue.Parse(Data(c.Input!)) as JsonObject;
        Assert.Equal(c.Flag("ok"), document is not null);
        if (document is null)
            return;
        Assert.Equal("sample", Assert.IsType<JsonString>(document.Remove("name")).Value);
        Assert.Null(document.Remove("name"));
        document.Add("newname", "foo");
        Assert.Equal(Data(c.Expect("json")!), document + "\n");
    }

    [CorpusTheory]
    [MemberData(nameof(Copies))]
    public void CopiesAreEqualAndApart(string name, string json)
    {
        _ = name;
        var document = (JsonObject)JsonValue.Parse(new CorpusCase(json).Text("doc")!);
        var text = document.ToString();
        var copy = (JsonObject)document.Clone();
        Assert.Equal(text, copy.ToString());
        copy.GetArray("return")!.Items.Clear();
        copy.Remove("id");
        Assert.Equal(text, document.ToString());
    }

    [CorpusTheory]
    [MemberData(nameof(Texts))]
    public void TextsAreRead(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(c.Text("expect"), JsonValue.Parse(c.Text("doc")!).ToString());
    }

    [CorpusTheory]
    [MemberData(nameof(Malformed))]
    public void TextsAreRefused(string name, string json)
    {
        _ = name;
        var error = Assert.Throws<LibvirtException>(() => JsonValue.Parse(new CorpusCase(json).Text("doc")!)).Error;
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.None), (error.Code, error.Domain));
        Assert.Contains("line ", error.Message);
    }

    [CorpusTheory]
    [MemberData(nameof(Lookups))]
    public void LookupsOfTheWrongTypeFindNothing(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.False(c.Flag("ok"));
        if (JsonValue.Parse(c.Text("doc")!) is not JsonObject document)
            return; // an array or a text has no members that could be asked for
        foreach (var member in (string[])["a", "b", "c", "d"])
        {
            Assert.Equal(document[member] is JsonNumber, document.GetNumber(member) is not null);
            Assert.Equal(document[member] is JsonString, document.GetString(member) is not null);
            Assert.Equal(document[member] is JsonArray, document.GetArray(member) is not null);
            Assert.Equal(document[member] is JsonObject, document.GetObject(member) is not null);
            Assert.Null(document.GetBoolean(member));
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Flat))]
    public void DottedNamesBecomeObjects(string name, string json)
    {
        _ = name;
        var c = new CorpusCase(json);
        Assert.Equal(Data(c.Expect("json")!), JsonFlattening.Deflatten((JsonObject)JsonValue.Parse(Data(c.Input!))).Format(c.Flag("pretty")) + "\n");
    }

    [CorpusTheory]
    [MemberData(nameof(Colliding))]
    public void CollisionsAreRefused(string name, string json)
    {
        _ = name;
        var document = (JsonObject)JsonValue.Parse(Data(new CorpusCase(json).Input!));
        Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => JsonFlattening.Deflatten(document)).Code);
    }

    /// <summary>The corpus breaks long lines with a backslash, which does not belong to the text.</summary>
    private static string Data(string path) => File.ReadAllText(CorpusFolder.Data(path)).Replace("\\\n", "");
}
