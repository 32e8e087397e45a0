namespace Libvirt.Documents.Domains;

public sealed partial class DomainClock
{
    private bool IsVariable => Offset == ClockOffset.Variable;

    private bool IsTimeZone => Offset == ClockOffset.Timezone;

    private bool IsAbsolute => Offset == ClockOffset.Absolute;

    private bool ShowsAdjustment => Adjustment is not null && (Offset == ClockOffset.Variable || Adjustment == "reset" && Offset is ClockOffset.Utc or ClockOffset.Localtime);

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Offset is ClockOffset.Utc or ClockOffset.Localtime && Adjustment is not null and not "reset")
        {
            if (!XmlScalar.TryInt64(Adjustment, false, out _))
                throw reader.XmlError($"unknown clock adjustment '{Adjustment}'");
            Basis = Offset == ClockOffset.Utc ? ClockBasis.Utc : ClockBasis.Localtime;
            Offset = ClockOffset.Variable;
        }
        if (Offset == ClockOffset.Variable)
        {
            Adjustment = XmlScalar.TryInt64(Adjustment ?? "0", false, out long seconds) ? seconds.ToString(System.Globalization.CultureInfo.InvariantCulture) : "0";
            Basis ??= ClockBasis.Utc;
        }
        if (Offset == ClockOffset.Absolute && Start is null)
            throw reader.Error(ErrorNumber.InternalError, "missing 'start' attribute for clock with offset='absolute'");
        if (Offset == ClockOffset.Timezone && TimeZone is null)
            throw reader.Error(ErrorNumber.InternalError, "missing 'timezone' attribute for clock with offset='timezone'");
    }
}
