import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { look } from "../certificate/look.ts";

type DigestWishProps = { wants: boolean; hasMail: boolean; isSaved: boolean };

/** Whether the person wants a letter a day. */
export function DigestWish({ wants, hasMail, isSaved }: DigestWishProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("notices.digest.title")}>
      <Form method="post" className="space-y-3">
        <label className="flex min-h-10 items-start gap-3 py-2">
          <input type="checkbox" name="digest" defaultChecked={wants} className="mt-1 size-4 shrink-0" />
          <span>{t("notices.digest.wish")}</span>
        </label>
        {hasMail ? null : <p className={look.hint}>{t("notices.digest.noMail")}</p>}
        {isSaved ? <Alert tone="good">{t("notices.digest.saved")}</Alert> : null}
        <Button tone="secondary" name="intent" value="mail">
          {t("notices.digest.save")}
        </Button>
      </Form>
    </Card>
  );
}
