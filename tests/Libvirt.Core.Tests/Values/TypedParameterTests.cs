namespace Libvirt.Tests.Values;

/// <summary>Texts and order of checks as native 12.8 answers.</summary>
public sealed class TypedParameterTests
{
    private static readonly TypedParameter[] Given = [TypedParameter.Int("a", 1), TypedParameter.UInt("b", 1), TypedParameter.String("c", "x")];

    private static string Validate(TypedParameter[] parameters, string rules)
    {
        try
        {
            new TypedParameterSet(parameters).Validate([.. rules.Split(' ').Select(rule
                => new TypedParameterRule(rule[..1], (TypedParameterType)(rule[1] - '0'), rule.EndsWith('*')))]);
            return "";
        }
        catch (LibvirtException e)
        {
            return $"{(int)e.Code} {e.Message}";
        }
    }

    [Theory]
    [InlineData("a1 b2 c7", "")]
    [InlineData("a1 b2", "74 argument unsupported: parameter 'c' not supported")]
    [InlineData("a1 b1 c7", "8 invalid argument: invalid type 'uint' for parameter 'b', expected 'int'")]
    [InlineData("b2", "74 argument unsupported: parameter 'a' not supported")]
    [InlineData("a2 c7", "8 invalid argument: invalid type 'int' for parameter 'a', expected 'uint'")]
    public void Validation(string rules, string answer) => Assert.Equal(answer, Validate(Given, rules));

    [Theory]
    [InlineData("a1 b2 c7", "8 invalid argument: parameter 'a' occurs multiple times")]
    [InlineData("a1 b2 c1", "8 invalid argument: parameter 'a' occurs multiple times")]
    [InlineData("a1* b2 c7", "")]
    [InlineData("b2 c7", "74 argument unsupported: parameter 'a' not supported")]
    public void Doubled(string rules, string answer) => Assert.Equal(answer, Validate([.. Given, TypedParameter.Int("a", 2)], rules));

    [Fact]
    public void UnknownType()
        => Assert.Equal("8 invalid argument: unknown type ('99') of parameter 'b'", Validate([new("b", (TypedParameterType)99, 0)], "b2"));

    [Fact]
    public void LookupChecksTheType()
    {
        var set = new TypedParameterSet(Given);
        Assert.Equal((1, null), (set.GetInt("a"), set.GetInt("z")));
        Assert.Equal("invalid argument: invalid type 'int' for parameter 'a', expected 'uint'", Assert.Throws<LibvirtException>(() => set.GetUInt("a")).Message);
        Assert.Null(default(TypedParameterSet).GetInt("a"));
    }

    [Theory]
    [InlineData(1, "-5", "-5")]
    [InlineData(1, " 5", "5")]
    [InlineData(1, "x", "invalid argument: Invalid value for field 'n': expected int")]
    [InlineData(1, "0x10", "invalid argument: Invalid value for field 'n': expected int")]
    [InlineData(1, "99999999999", "invalid argument: Invalid value for field 'n': expected int")]
    [InlineData(2, "-1", "4294967295")]
    [InlineData(2, "4294967296", "invalid argument: Invalid value for field 'n': expected unsigned int")]
    [InlineData(3, "99999999999999999999", "invalid argument: Invalid value for field 'n': expected long long")]
    [InlineData(4, "-1", "18446744073709551615")]
    [InlineData(4, "18446744073709551616", "invalid argument: Invalid value for field 'n': expected unsigned long long")]
    [InlineData(5, "1.5", "1.500000")]
    [InlineData(5, "inf", "inf")]
    [InlineData(5, "1,5", "invalid argument: Invalid value for field 'n': expected double")]
    [InlineData(6, "TRUE", "1")]
    [InlineData(6, "0", "0")]
    [InlineData(6, "yes", "invalid argument: Invalid boolean value for field 'n'")]
    [InlineData(6, "", "invalid argument: Invalid boolean value for field 'n'")]
    [InlineData(7, "", "")]
    [InlineData(8, "x", "internal error: unexpected type 8 for field n")]
    public void FromText(int type, string text, string answer)
    {
        string actual;
        try
        {
            actual = TypedParameterText.Format(TypedParameterText.Parse("n", (TypedParameterType)type, text));
        }
        catch (LibvirtException e)
        {
            actual = e.Message;
        }
        Assert.Equal(answer, actual);
    }

    [Fact]
    public void NamesFitIntoTheStruct()
    {
        TypedParameterText.CheckName(new string('n', 79));
        Assert.StartsWith("internal error: Field name 'nnn", Assert.Throws<LibvirtException>(() => TypedParameterText.CheckName(new string('n', 80))).Message);
    }

    [Fact]
    public void IdentityRoundTrip()
    {
        var identity = new Identity { UserName = "fred", UnixUserId = 1000, ProcessId = 7, SelinuxContext = "x" };
        Assert.Equal(identity, Identity.FromParameters(identity.ToParameters()));
        Assert.Equal(ErrorNumber.ArgumentUnsupported, Assert.Throws<LibvirtException>(() => Identity.FromParameters(Given)).Code);
    }
}
